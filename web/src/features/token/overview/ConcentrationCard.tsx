import { useTranslation } from 'react-i18next';
import type { TokenScanResult } from '@/shared/api/types';
import { useFormats } from '@/shared/i18n/useFormats';
import { Bar } from '@/shared/ui/Bar';
import { Card } from '@/shared/ui/Card';
import { Known } from '@/shared/ui/Known';
import { Explained } from '@/shared/ui/Tip';

const SHARES = ['rawTop10', 'adjustedTop10', 'mergedTop10', 'floatTop10', 'top30'] as const;

/** Who holds how much, told in the ways that hide least. */
export function ConcentrationCard({ result }: { result: TokenScanResult }) {
  const { t } = useTranslation();
  const say = useFormats();
  return (
    <Card title={t('concentration.title')}>
      <ul className="grid gap-2.5">
        {SHARES.map((share) => {
          const percent = result.concentration[share];
          const name = t(`concentration.${share}`);
          return (
            <li key={share}>
              <div className="mb-1 flex justify-between gap-2 text-xs">
                <Explained text={t(`concentration.${share}Help`)}>{name}</Explained>
                <span className="tabular font-medium">
                  <Known value={say.percent(percent)} />
                </span>
              </div>
              <Bar percent={percent} label={`${name}: ${say.percent(percent) ?? t('unknown')}`} />
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
