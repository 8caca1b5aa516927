import { useTranslation } from 'react-i18next';
import type { Reason } from '@/shared/api/types';
import { useFormats } from '@/shared/i18n/useFormats';
import { Sentence } from '@/shared/ui/Sentence';
import { Evidence } from './Evidence';

interface Props {
  reasons: Reason[];
  /** What a point of the component weighs in the score, so that the reasons add up to what the card says. */
  weight: number | null;
}

export function Reasons({ reasons, weight }: Props) {
  const { t } = useTranslation();
  const say = useFormats();
  if (reasons.length === 0) {
    return <p className="text-muted mt-3 text-xs">{t('reason.none')}</p>;
  }
  return (
    <ul className="border-line mt-3 grid gap-2 border-t pt-3">
      {reasons.map((reason, index) => (
        <li key={`${reason.code}${index}`} className="text-xs leading-relaxed">
          {reason.points !== 0 && <span className="tabular bg-sunken me-1.5 rounded px-1 font-semibold">{say.points(reason.points * (weight ?? 1))}</span>}
          <Sentence text={reason.message} begins />
          <Evidence evidence={reason.evidence} />
        </li>
      ))}
    </ul>
  );
}
