import { useTranslation } from 'react-i18next';
import type { Bundle, TokenScanResult } from '@/shared/api/types';
import { useFormats } from '@/shared/i18n/useFormats';
import { Address } from '@/shared/ui/Address';
import { Known } from '@/shared/ui/Known';

export function BundleMembers({ bundle, result }: { bundle: Bundle; result: TokenScanResult }) {
  const { t } = useTranslation();
  const say = useFormats();
  const holders = new Map(result.holders.map((holder) => [holder.walletAddress, holder]));
  return (
    <div className="grid gap-3">
      {bundle.funderAddress !== null && (
        <p className="flex flex-wrap items-center gap-2">
          <span className="text-muted">{t('bundle.funder')}</span> <Address address={bundle.funderAddress} />
        </p>
      )}
      <table className="w-full max-w-xl">
        <thead className="text-muted text-left">
          <tr>
            <th scope="col" className="font-medium">{t('column.wallet')}</th>
            <th scope="col" className="text-right font-medium">{t('column.supplyPercentage')}</th>
            <th scope="col" className="text-right font-medium">{t('column.soldPercentage')}</th>
            <th scope="col" className="ps-4 font-medium">{t('column.labels')}</th>
          </tr>
        </thead>
        <tbody>
          {bundle.walletAddresses.map((wallet) => {
            const holder = holders.get(wallet);
            return (
              <tr key={wallet}>
                <td><Address address={wallet} /></td>
                <td className="tabular ps-2 text-right whitespace-nowrap"><Known value={say.percent(holder?.supplyPercentage)} /></td>
                <td className="tabular ps-2 text-right whitespace-nowrap"><Known value={say.percent(holder?.soldPercentage)} /></td>
                <td className="ps-4">{holder?.labels.map((label) => t(`label.${label.type}`)).join(' · ')}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <div>
        <p className="text-muted">{t('evidence.signatures')}</p>
        <ul className="flex flex-wrap gap-x-3">
          {[...new Set(bundle.evidence)].map((signature) => (
            <li key={signature}><Address address={signature} kind="transaction" /></li>
          ))}
        </ul>
      </div>
    </div>
  );
}
