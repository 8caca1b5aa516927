import { useTranslation } from 'react-i18next';
import type { TokenScanResult } from '@/shared/api/types';
import { useFormats } from '@/shared/i18n/useFormats';
import { Bar } from '@/shared/ui/Bar';
import { Card } from '@/shared/ui/Card';
import { Known } from '@/shared/ui/Known';
import { Explained } from '@/shared/ui/Tip';

const PARTS = ['holders', 'transactions', 'wallets', 'histories', 'pools'] as const;

/** How much of what was wanted was read. */
export function Coverage({ result }: { result: TokenScanResult }) {
  const { t } = useTranslation();
  const say = useFormats();
  const source = result.coverage.holderSource;
  return (
    <Card title={t('coverage.title')} aside={t(result.partial ? 'coverage.partial' : 'coverage.whole')}>
      <ul className="grid gap-2.5">
        {PARTS.map((part) => {
          const counts = result.coverage[part];
          const text = counts === null ? null : `${say.number(counts.read)} / ${say.number(counts.wanted)}`;
          return (
            <li key={part}>
              <div className="mb-1 flex justify-between gap-2 text-xs">
                <Explained text={t(`coverage.${part}Help`)}>{t(`coverage.${part}`)}</Explained>
                <span className="tabular font-medium"><Known value={text} /></span>
              </div>
              <Bar percent={counts === null ? null : counts.wanted === 0 ? 100 : (100 * counts.read) / counts.wanted} label={`${t(`coverage.${part}`)} ${text ?? t('unknown')}`} />
            </li>
          );
        })}
      </ul>
      <p className="text-muted mt-3 text-xs">
        {t('coverage.source')} <Known value={source === null ? null : t(`coverage.from.${source}`)} />
      </p>
    </Card>
  );
}
