import clsx from 'clsx';
import { useTranslation } from 'react-i18next';
import { safeText } from '@/shared/lib/text';

interface Props {
  /** Text that strangers wrote. */
  text: string | null | undefined;
  longest?: number;
  className?: string;
}

/** Text of strangers: isolated from ours in its direction, without hidden characters, cut, and marked where that changed it. */
export function Hostile({ text, longest = 32, className }: Props) {
  const { t } = useTranslation();
  const safe = safeText(text ?? '', longest);
  if (safe.text === '') {
    return <span className="text-muted italic">{t('unnamed')}</span>;
  }
  return (
    <span className={clsx('wrap-anywhere', className)}>
      <bdi>{safe.text}</bdi>
      {safe.altered && (
        <span className="text-warn-ink bg-warn ms-1 rounded px-1 text-[10px] font-medium" title={t('alteredName')}>
          {t('altered')}
        </span>
      )}
    </span>
  );
}
