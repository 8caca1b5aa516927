import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { problemOf, problemOfAnswer } from '@/shared/api/problem';
import { language } from '@/shared/i18n';
import { download } from '@/shared/lib/download';
import { useCountdown } from '@/shared/lib/time';
import { Button } from '@/shared/ui/Button';

type Format = 'csv' | 'json';

/** The server's file, one a minute. */
export function ExportButtons({ mint }: { mint: string }) {
  const { t } = useTranslation();
  const fetching = useMutation({ mutationFn: (format: Format) => fetchExport(mint, format) });
  const problem = fetching.error === null ? null : problemOf(fetching.error);
  const wait = useCountdown(problem?.retryAfterSeconds ?? null, problem);
  return (
    <>
      {(['csv', 'json'] as const).map((format) => (
        <Button key={format} disabled={fetching.isPending || wait > 0} onClick={() => fetching.mutate(format)} aria-label={t('token.exportAs', { format: format.toUpperCase() })}>
          <Download className="max-sm:hidden" aria-hidden />
          {format.toUpperCase()}
        </Button>
      ))}
      {problem !== null && (
        <span role="alert" className="text-warn-ink bg-warn rounded px-2 py-1 text-xs">
          {wait > 0 ? t('token.exportIn', { seconds: wait }) : t(`problem.${problem.code}.title`)}
        </span>
      )}
    </>
  );
}

async function fetchExport(mint: string, format: Format): Promise<void> {
  const response = await fetch(`/api/v1/export/${mint}?format=${format}`, { headers: { 'Accept-Language': language() } });
  if (!response.ok) {
    throw problemOfAnswer(response, await response.json().catch(() => null));
  }
  download(`coalscan-${mint}.${format}`, await response.blob());
}
