import clsx from 'clsx';
import { useTranslation } from 'react-i18next';
import { FoundShare } from '@/features/token/FoundShare';
import { readWhole } from '@/features/token/readWhole';
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
  const isLeast = results.map((result) => dimension.isFound === true && result !== null && !readWhole(result.coverage));
  const stand = standings(values, dimension.riskier, (value) => dimension.say(say, value), isLeast);
  return (
    <tr className="border-line border-b last:border-0">
      <th scope="row" className="bg-card text-muted sticky left-0 min-w-28 p-3 text-left font-normal">{t(`compare.row.${dimension.name}`)}</th>
      {values.map((value, index) => {
        const standing = stand[index] ?? null;
        return (
          <td key={index} className={clsx('tabular p-3', standing !== null && LOOKS[standing])}>
            <Figure dimension={dimension} result={results[index] ?? null} value={value} />
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

function Figure({ dimension, result, value }: { dimension: Dimension; result: TokenScanResult | null; value: number | null }) {
  const say = useFormats();
  if (result === null) {
    return null;
  }
  return dimension.isFound ? <FoundShare percent={value} coverage={result.coverage} /> : <Known value={value === null ? null : dimension.say(say, value)} />;
}
