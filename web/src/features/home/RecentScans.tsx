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
              <span className="min-w-0 flex-1 truncate">
                <Hostile text={scan.symbol ?? scan.name} longest={16} className="font-medium" />
                <span className="text-muted ms-2 font-mono text-xs">{shortAddress(scan.mint)}</span>
              </span>
              <RiskBadge level={scan.level} score={scan.score} />
              <span className="text-muted w-24 text-right text-xs">{say.ago(scan.at, now)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
