import { RotateCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useFormats } from '@/shared/i18n/useFormats';
import { useNow } from '@/shared/lib/time';
import type { PastScan } from '@/shared/storage/pastScans';
import { Address } from '@/shared/ui/Address';
import { Button } from '@/shared/ui/Button';
import { Hostile } from '@/shared/ui/Hostile';
import { RiskBadge } from '@/shared/ui/RiskBadge';

interface Props {
  scan: PastScan;
  busy: boolean;
  onRescan(): void;
}

export function PastScanEntry({ scan, busy, onRescan }: Props) {
  const { t } = useTranslation();
  const say = useFormats();
  const now = useNow(15_000);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 px-3 py-2">
      <div className="min-w-40 flex-1">
        <Link href={`/token/${scan.mint}`} className="font-medium">
          <Hostile text={scan.name ?? scan.symbol} longest={24} />
        </Link>
        <div><Address address={scan.mint} kind="token" /></div>
      </div>
      <RiskBadge level={scan.level} score={scan.score} />
      <time dateTime={new Date(scan.at).toISOString()} className="text-muted min-w-40 flex-1 text-xs sm:w-44 sm:flex-none sm:text-right">
        {say.time(scan.at)}
        <br />
        {say.ago(scan.at, now)}
      </time>
      <Button onClick={onRescan} disabled={busy}>
        <RotateCw className={busy ? 'animate-spin' : ''} aria-hidden />
        {t('history.rescan')}
      </Button>
    </li>
  );
}
