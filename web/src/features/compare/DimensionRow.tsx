import clsx from 'clsx';
import { useTranslation } from 'react-i18next';
import type { TokenScanResult } from '@/shared/api/types';
import { useFormats } from '@/shared/i18n/useFormats';
import { Known } from '@/shared/ui/Known';
import { type Dimension, type Standing, standings } from './dimensions';

const LOOKS: Record<Exclude<Standing, null>, string> = {
  riskiest: 'bg-red-500/12 font-semibold',
  safest: 'bg-green-500/12 font-semibold',
};

export function DimensionRow({ dimension, results }: { dimension: Dimension; results: (TokenScanResult | null)[] }) {
  const { t } = useTranslation();
  const say = useFormats();
  const values = results.map((result) => (result === null ? null : dimension.value(result)));
  const stand = standings(values, dimension.riskier, (value) => dimension.say(say, value));
  return (
    <tr className="border-line border-b last:border-0">
      <th scope="row" className="bg-card text-muted sticky left-0 min-w-28 p-3 text-left font-normal">{t(`compare.row.${dimension.name}`)}</th>
      {values.map((value, index) => {
        const standing = stand[index] ?? null;
        return (
          <td key={index} className={clsx('tabular p-3', standing !== null && LOOKS[standing])}>
            {results[index] !== null && <Known value={value === null ? null : dimension.say(say, value)} />}
            {standing !== null && (
              <span className="ms-1.5 text-xs" title={t(`compare.${standing}`)}>
                <span aria-hidden>{standing === 'riskiest' ? '▲' : '▼'}</span>
                <span className="sr-only">{t(`compare.${standing}`)}</span>
              </span>
            )}
          </td>
        );
      })}
    </tr>
  );
}
