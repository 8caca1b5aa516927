import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/shared/i18n/useFormats';
import { Button } from './Button';

interface Props {
  pagination: { page: number; total: number; totalPages: number };
  onGo(page: number): void;
}

export function Pages({ pagination: { page, total, totalPages }, onGo }: Props) {
  const { t } = useTranslation();
  const say = useFormats();
  if (totalPages <= 1 && page === 1) {
    return null;
  }
  return (
    <nav aria-label={t('pages.label')} className="flex flex-wrap items-center gap-2 text-xs">
      <Button size="small" disabled={page <= 1} onClick={() => onGo(page - 1)}>
        <ChevronLeft aria-hidden />
        {t('pages.before')}
      </Button>
      <span className="tabular">{t('pages.of', { page: say.number(page), pages: say.number(Math.max(1, totalPages)), total: say.number(total) })}</span>
      <Button size="small" disabled={page >= totalPages} onClick={() => onGo(page + 1)}>
        {t('pages.next')}
        <ChevronRight aria-hidden />
      </Button>
    </nav>
  );
}
