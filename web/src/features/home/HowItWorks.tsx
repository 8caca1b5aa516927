import { ClipboardPaste, Gauge, ScanSearch } from 'lucide-react';
import { useTranslation } from 'react-i18next';

const STEPS = [
  { icon: ClipboardPaste, name: 'paste' },
  { icon: ScanSearch, name: 'analyse' },
  { icon: Gauge, name: 'decide' },
];

export function HowItWorks() {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="how" className="mt-12">
      <h2 id="how" className="mb-3 font-semibold">{t('home.how.title')}</h2>
      <ol className="grid gap-3 md:grid-cols-3">
        {STEPS.map(({ icon: Icon, name }, index) => (
          <li key={name} className="border-line bg-card rounded-lg border p-4">
            <Icon className="text-link mb-2 size-6" aria-hidden />
            <h3 className="font-semibold">{`${index + 1}. ${t(`home.how.${name}.title`)}`}</h3>
            <p className="text-muted mt-1">{t(`home.how.${name}.text`)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
