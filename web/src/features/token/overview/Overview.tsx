import type { TokenScanResult } from '@/shared/api/types';
import { contributionsOf } from '../contributions';
import { ComponentCard } from './ComponentCard';
import { ConcentrationCard } from './ConcentrationCard';
import { LiquidityCard } from './LiquidityCard';
import { MarketCapCard } from './MarketCapCard';
import { RedFlags } from './RedFlags';
import { TokenFacts } from './TokenFacts';

export function Overview({ result }: { result: TokenScanResult }) {
  return (
    <div className="grid gap-4">
      <RedFlags flags={result.redFlags} />
      <div className="grid gap-4 md:grid-cols-2 lg:grid-cols-3">
        {contributionsOf(result).map((part, index) => (
          <ComponentCard key={part.component} part={part} result={result} order={index} />
        ))}
        <MarketCapCard result={result} />
        <ConcentrationCard result={result} />
      </div>
      <TokenFacts result={result} />
      <LiquidityCard liquidity={result.liquidity} />
    </div>
  );
}
