import { useTranslation } from 'react-i18next';

interface Props {
  /** Null and undefined are unknown, which is a word of its own: never 0, never a dash. */
  value: string | null | undefined;
  /** It may be more. */
  atLeast?: boolean;
  className?: string;
}

export function Known({ value, atLeast = false, className }: Props) {
  const { t } = useTranslation();
  return value === null || value === undefined ? (
    <span className="text-muted font-normal italic">{t('unknown')}</span>
  ) : (
    <span className={className}>{atLeast ? t('atLeast', { value }) : value}</span>
  );
}
