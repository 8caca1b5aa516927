import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bundle, TokenScanResult } from '@/shared/api/types';
import { useFormats } from '@/shared/i18n/useFormats';
import { explorer } from '@/shared/lib/explorer';
import { useTheme } from '@/shared/storage/theme';
import { ExpandButton } from '@/shared/ui/ExpandButton';
import { External } from '@/shared/ui/External';
import { Known } from '@/shared/ui/Known';
import { WholeWidth } from '@/shared/ui/ScrollFrame';
import { BundleMembers } from './BundleMembers';
import { PALETTES } from './linkColours';
import { timeOf } from './timeOf';

interface Props {
  bundle: Bundle;
  result: TokenScanResult;
}

export function BundleRow({ bundle, result }: Props) {
  const { t } = useTranslation();
  const say = useFormats();
  const [theme] = useTheme();
  const [open, setOpen] = useState(false);
  return (
    <>
      <tr className="border-line border-t">
        <td className="px-3 py-1.5">
          <span className="inline-flex items-center gap-2 font-medium whitespace-nowrap">
            <span className="h-1 w-4 shrink-0 rounded" style={{ background: PALETTES[theme].link[bundle.type] }} />
            {t(`link.${bundle.type}`)}
          </span>
        </td>
        <td className="tabular px-3">{bundle.walletAddresses.length}</td>
        <td className="tabular px-3 whitespace-nowrap">{say.percent(bundle.totalSupplyPercentage)}</td>
        <td className="tabular px-3 font-semibold whitespace-nowrap">{say.points(bundle.detectionScore)}</td>
        <td className="px-3"><Chance bundle={bundle} /></td>
        <td className="px-3"><When bundle={bundle} result={result} /></td>
        <td>
          <ExpandButton open={open} label={t('bundle.details', { type: t(`link.${bundle.type}`) })} onClick={() => setOpen(!open)} />
        </td>
      </tr>
      {open && (
        <tr>
          <td colSpan={7} className="bg-sunken">
            <WholeWidth><BundleMembers bundle={bundle} result={result} /></WholeWidth>
          </td>
        </tr>
      )}
    </>
  );
}

/** How many such groups strangers would form: near or above one, the group says little. */
function Chance({ bundle }: { bundle: Bundle }) {
  const { t } = useTranslation();
  const say = useFormats();
  if (bundle.type !== 'SAME_BLOCK_BUY') {
    return t('bundle.notApplicable');
  }
  return (
    <span className="inline-flex flex-wrap gap-1">
      <Known value={say.number(bundle.expectedByChance, 3)} />
      {bundle.coSigned === true && <span className="border-line rounded border px-1">{t('bundle.coSigned')}</span>}
    </span>
  );
}

function When({ bundle, result }: Props) {
  const { t } = useTranslation();
  const say = useFormats();
  if (bundle.slot !== null) {
    return <External href={explorer.block(bundle.slot)} className="tabular">{t('bundle.slot', { slot: bundle.slot })}</External>;
  }
  const time = timeOf(bundle, result.holders);
  if (time === null) {
    return <Known value={null} />;
  }
  const start = say.time(time.from);
  const duration = say.duration((time.to - time.from) / 1000);
  return (
    <span className="tabular">
      {time.to === time.from ? start : t('bundle.within', { start, duration })}
      {time.isPart && <span className="text-muted"> · {t('bundle.someTimes')}</span>}
    </span>
  );
}
