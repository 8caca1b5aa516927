import { useTranslation } from 'react-i18next';

interface Props {
  /** Null and undefined are unknown, which is a word of its own: never 0, never a dash. */
  value: string | null | undefined;
  className?: string;
}

export function Known({ value, className }: Props) {
  const { t } = useTranslation();
  return value === null || value === undefined ? (
    <span className="text-muted italic">{t('unknown')}</span>
  ) : (
    <span className={className}>{value}</span>
  );
}
