import { Flag } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Reason } from '@/shared/api/types';
import { useFormats } from '@/shared/i18n/useFormats';
import { Card } from '@/shared/ui/Card';
import { Sentence } from '@/shared/ui/Sentence';
import { Evidence } from './Evidence';

export function RedFlags({ flags }: { flags: Reason[] }) {
  const { t } = useTranslation();
  const say = useFormats();
  return (
    <Card title={t('redFlags.title')} aside={t('redFlags.count', { count: flags.length })}>
      {flags.length === 0 ? (
        <p className="text-muted">{t('redFlags.none')}</p>
      ) : (
        <ul className="grid gap-x-6 gap-y-2 md:grid-cols-2">
          {flags.map((flag, index) => (
            <li key={`${flag.code}${index}`} className="border-risk-extreme flex gap-2 border-s-4 ps-2">
              <Flag className="text-loss mt-0.5 size-4 shrink-0" aria-hidden />
              <div className="min-w-0 flex-1 text-xs leading-relaxed">
                <span><Sentence text={flag.message} begins /></span>
                {flag.points !== 0 && <span className="tabular bg-sunken ms-1.5 rounded px-1 font-semibold">{say.points(flag.points)}</span>}
                <Evidence evidence={flag.evidence} />
              </div>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
