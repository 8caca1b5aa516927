import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { MOST_COMPARED } from '@/features/compare/dimensions';
import { problemOf } from '@/shared/api/problem';
import { forgetAll, pastScans } from '@/shared/storage/pastScans';
import { useStored } from '@/shared/storage/stored';
import { buttonLook } from '@/shared/ui/Button';
import { ProblemNotice } from '@/shared/ui/ProblemNotice';
import { SureButton } from '@/shared/ui/SureButton';
import { PastScanEntry } from './PastScanEntry';
import { useRescan } from './useRescan';

export default function HistoryPage() {
  const { t } = useTranslation();
  const scans = useStored(pastScans);
  const rescan = useRescan();
  return (
    <div className="mx-auto max-w-4xl">
      <div className="mb-3 flex flex-wrap items-center justify-between gap-2">
        <h1 className="text-xl font-bold">{t('history.title')}</h1>
        {scans.length > 0 && (
          <div className="flex gap-2">
            <Link href={`/compare?tokens=${scans.slice(0, MOST_COMPARED).map((scan) => scan.mint).join(',')}`} className={buttonLook()}>
              {t('history.compare')}
            </Link>
            <SureButton text={t('history.clear')} question={t('history.clearSure')} onSure={forgetAll} />
          </div>
        )}
      </div>
      <p className="text-muted mb-3 text-xs">{t('history.where')}</p>
      {rescan.isError && <div className="mb-3"><ProblemNotice problem={problemOf(rescan.error)} /></div>}
      {scans.length === 0 ? (
        <p className="border-line bg-card text-muted rounded-lg border p-8 text-center">
          {t('history.empty')} <Link href="/">{t('notFound.home')}</Link>
        </p>
      ) : (
        <ul className="border-line bg-card divide-line divide-y rounded-lg border">
          {scans.map((scan) => (
            <PastScanEntry key={scan.mint} scan={scan} busy={rescan.isPending && rescan.variables === scan.mint} onRescan={() => rescan.mutate(scan.mint)} />
          ))}
        </ul>
      )}
    </div>
  );
}
