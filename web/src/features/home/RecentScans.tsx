import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useFormats } from '@/shared/i18n/useFormats';
import { useNow } from '@/shared/lib/time';
import { shortAddress } from '@/shared/lib/text';
import { useStored } from '@/shared/storage/stored';
import { pastScans } from '@/shared/storage/pastScans';
import { Hostile } from '@/shared/ui/Hostile';
import { RiskBadge } from '@/shared/ui/RiskBadge';

const SHOWN = 5;

export function RecentScans() {
  const { t } = useTranslation();
  const say = useFormats();
  const now = useNow(15_000);
  const scans = useStored(pastScans).slice(0, SHOWN);
  if (scans.length === 0) {
    return null;
  }
  return (
    <section aria-labelledby="recent" className="mt-6">
      <div className="mb-2 flex items-baseline justify-between">
        <h2 id="recent" className="font-semibold">{t('home.recent')}</h2>
        <Link href="/history" className="text-xs">{t('home.allRecent')}</Link>
      </div>
      <ul className="border-line bg-card divide-line divide-y rounded-lg border">
        {scans.map((scan) => (
          <li key={scan.mint}>
            <Link href={`/token/${scan.mint}`} className="text-ink hover:bg-sunken flex items-center gap-3 px-3 py-2 no-underline">
              <span className="flex min-w-0 flex-1 flex-col gap-x-2 sm:flex-row sm:items-baseline">
                <Hostile text={scan.symbol ?? scan.name} longest={16} className="truncate font-medium" />
                <span className="text-muted font-mono text-xs whitespace-nowrap">{shortAddress(scan.mint)}</span>
              </span>
              <RiskBadge level={scan.level} score={scan.score} />
              <span className="text-muted w-20 text-right text-xs sm:w-24">{say.ago(scan.at, now)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
