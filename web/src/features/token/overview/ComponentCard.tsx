import { useTranslation } from 'react-i18next';
import type { TokenScanResult } from '@/shared/api/types';
import { useFormats } from '@/shared/i18n/useFormats';
import { Bar } from '@/shared/ui/Bar';
import { Card } from '@/shared/ui/Card';
import { Facts } from '@/shared/ui/Facts';
import { Known } from '@/shared/ui/Known';
import type { Contribution } from '../contributions';
import { useComponentFacts } from './componentFacts';
import { HoldBuckets } from './HoldBuckets';
import { Reasons } from './Reasons';

interface Props {
  part: Contribution;
  result: TokenScanResult;
  order: number;
}

/** One part of the score: what it weighs, what it adds, the facts behind it and every reason with its evidence. */
export function ComponentCard({ part, result, order }: Props) {
  const { t } = useTranslation();
  const say = useFormats();
  const facts = useComponentFacts(part.component, result);
  const weight = part.weight === null ? t('component.added') : t('component.weight', { percent: say.number(part.weight * 100) });
  return (
    <div className="rising grid" style={{ animationDelay: `${order * 40}ms` }}>
      <Card title={t(`component.${part.component}`)} aside={weight}>
        <div className="flex items-baseline justify-between gap-2">
          <span className="tabular text-2xl font-bold">
            <Known value={say.points(part.points)} />
          </span>
          <span className="text-muted tabular text-xs">
            {part.weight !== null && (part.score === null ? t('component.unknownScore') : t('component.score', { score: say.number(part.score, 1) }))}
          </span>
        </div>
        {part.weight !== null && (
          <div className="mt-2">
            <Bar percent={part.score} label={t(`component.${part.component}`)} />
          </div>
        )}
        {facts.length > 0 && <div className="mt-3"><Facts facts={facts} /></div>}
        {part.component === 'holdTime' && result.scoreBreakdown !== null && <HoldBuckets counts={result.scoreBreakdown.facts.holdBuckets} />}
        <Reasons reasons={part.reasons} weight={part.weight} />
      </Card>
    </div>
  );
}
