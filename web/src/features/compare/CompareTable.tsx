import { useTranslation } from 'react-i18next';
import { ScrollFrame } from '@/shared/ui/ScrollFrame';
import { ComparedHead, type ComparedToken } from './ComparedHead';
import { DimensionRow } from './DimensionRow';
import { DIMENSIONS } from './dimensions';

interface Props {
  tokens: ComparedToken[];
  onRemove(mint: string): void;
}

export function CompareTable({ tokens, onRemove }: Props) {
  const { t } = useTranslation();
  const results = tokens.map(({ stored }) => (stored?.kind === 'result' ? stored.result : null));
  return (
    <ScrollFrame framed label={t('compare.title')}>
      <table className="w-full text-sm">
        <thead>
          <tr className="border-line border-b align-top">
            <th scope="col" className="bg-card sticky left-0 p-3 text-left font-medium">{t('compare.dimension')}</th>
            {tokens.map((token) => (
              <th key={token.mint} scope="col" className="min-w-36 p-3 text-left font-normal">
                <ComparedHead token={token} onRemove={() => onRemove(token.mint)} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {DIMENSIONS.map((dimension) => (
            <DimensionRow key={dimension.name} dimension={dimension} results={results} />
          ))}
        </tbody>
      </table>
      <p className="text-muted border-line border-t p-3 text-xs">{t('compare.legend')}</p>
    </ScrollFrame>
  );
}
