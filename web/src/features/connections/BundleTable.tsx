import { useTranslation } from 'react-i18next';
import type { Bundle, TokenScanResult } from '@/shared/api/types';
import { ScrollFrame } from '@/shared/ui/ScrollFrame';
import { BundleRow } from './BundleRow';

const COLUMNS = ['type', 'wallets', 'share', 'points', 'chance', 'when'];

interface Props {
  bundles: Bundle[];
  result: TokenScanResult;
}

/** The same facts as the picture, for those who do not see it, and to copy from. */
export function BundleTable({ bundles, result }: Props) {
  const { t } = useTranslation();
  return (
    <ScrollFrame framed label={t('bundle.title')}>
      <table className="w-full min-w-2xl text-xs">
        <caption className="sr-only">{t('bundle.title')}</caption>
        <thead className="bg-sunken text-muted text-left">
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className="px-3 py-2 font-medium whitespace-nowrap">{t(`bundle.${column}`)}</th>
            ))}
            <th scope="col" className="w-8"><span className="sr-only">{t('column.details')}</span></th>
          </tr>
        </thead>
        <tbody>
          {bundles.map((bundle) => (
            <BundleRow key={bundle.bundleId} bundle={bundle} result={result} />
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}
