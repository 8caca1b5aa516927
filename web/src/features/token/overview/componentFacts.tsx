import { useTranslation } from 'react-i18next';
import type { TokenScanResult } from '@/shared/api/types';
import { useFormats } from '@/shared/i18n/useFormats';
import type { Fact } from '@/shared/ui/Facts';
import { Known } from '@/shared/ui/Known';
import type { Component } from '../contributions';
import { found } from '../readWhole';

/** The figures that a part of the score is made of. */
export function useComponentFacts(component: Component, result: TokenScanResult): Fact[] {
  const { t } = useTranslation();
  const say = useFormats();
  const facts = result.scoreBreakdown?.facts;
  const knowsLinks = result.bundledPercentage !== null;
  const knowsSales = (facts?.totalSoldPercentage ?? null) !== null;
  const fact = (name: string, value: string | null): Fact => ({ name: t(`componentFact.${name}`), value: <Known value={value} /> });
  switch (component) {
    case 'holdTime':
      return [fact('averageHold', say.duration(facts?.averageHoldSeconds))];
    case 'concentration':
      return [fact('top30', say.percent(result.concentration.top30))];
    case 'walletConnection':
      return [
        fact('bundles', say.number(found(facts?.bundles, knowsLinks))),
        fact('linkedWallets', say.number(found(facts?.linkedWallets, knowsLinks))),
        fact('linkedSupply', say.percent(found(facts?.linkedSupplyPercentage, knowsLinks))),
      ];
    case 'redFlag':
      return [fact('top10', say.percent(result.concentration.adjustedTop10))];
    case 'sell':
      return [
        fact('heavySellers', say.number(found(facts?.heavySellers, knowsSales))),
        fact('moderateSellers', say.number(found(facts?.moderateSellers, knowsSales))),
        fact('totalSold', say.percent(facts?.totalSoldPercentage)),
      ];
    case 'age':
    case 'maturity':
      return [fact('age', say.duration(result.tokenAge))];
    case 'marketCap':
    case 'token':
      return [];
  }
}
