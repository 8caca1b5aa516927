import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bundle, TokenScanResult } from '@/shared/api/types';
import { useFormats } from '@/shared/i18n/useFormats';
import { explorer } from '@/shared/lib/explorer';
import { useTheme } from '@/shared/storage/theme';
import { ExpandButton } from '@/shared/ui/ExpandButton';
import { External } from '@/shared/ui/External';
import { Known } from '@/shared/ui/Known';
import { BundleMembers } from './BundleMembers';
import { PALETTES } from './linkColours';

export function BundleRow({ bundle, result }: { bundle: Bundle; result: TokenScanResult }) {
  const { t } = useTranslation();
  const say = useFormats();
  const [theme] = useTheme();
  const [open, setOpen] = useState(false);
  return (
    <>
      <tr className="border-line border-t">
        <td className="px-3 py-1.5">
          <span className="inline-flex items-center gap-2 font-medium">
            <span className="h-1 w-4 rounded" style={{ background: PALETTES[theme].link[bundle.type] }} />
            {t(`link.${bundle.type}`)}
          </span>
        </td>
        <td className="tabular px-3">{bundle.walletAddresses.length}</td>
        <td className="tabular px-3">{say.percent(bundle.totalSupplyPercentage)}</td>
        <td className="tabular px-3 font-semibold">{say.points(bundle.detectionScore)}</td>
        <td className="px-3"><Chance bundle={bundle} /></td>
        <td className="px-3"><When bundle={bundle} /></td>
        <td>
          <ExpandButton open={open} label={t('bundle.details', { type: t(`link.${bundle.type}`) })} onClick={() => setOpen(!open)} />
        </td>
      </tr>
      {open && (
        <tr>
          <td colSpan={7} className="bg-sunken p-3">
            <BundleMembers bundle={bundle} result={result} />
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

function When({ bundle }: { bundle: Bundle }) {
  const say = useFormats();
  if (bundle.slot !== null) {
    return <External href={explorer.block(bundle.slot)} className="tabular">slot {bundle.slot}</External>;
  }
  if (bundle.windowStart !== null && bundle.windowEnd !== null) {
    return <span className="tabular">{say.time(bundle.windowStart)} + {say.duration((bundle.windowEnd - bundle.windowStart) / 1000)}</span>;
  }
  return null;
}
