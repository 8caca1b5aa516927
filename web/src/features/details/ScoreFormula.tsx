import clsx from 'clsx';
import { useTranslation } from 'react-i18next';
import type { TokenScanResult } from '@/shared/api/types';
import { useFormats } from '@/shared/i18n/useFormats';
import { Card } from '@/shared/ui/Card';
import { Known } from '@/shared/ui/Known';

/** The sum as it was made, line by line. */
export function ScoreFormula({ result }: { result: TokenScanResult }) {
  const { t } = useTranslation();
  const say = useFormats();
  const breakdown = result.scoreBreakdown;
  if (breakdown === null) {
    return <Card title={t('formula.title')}><p className="text-muted">{t('notice.insufficient')}</p></Card>;
  }
  const { weights } = result.scoreModel;
  const lines = [
    { name: t('component.holdTime'), score: breakdown.holdTimeScore, weight: weights.holdTime },
    { name: t('component.concentration'), score: breakdown.concentrationScore, weight: weights.concentration },
    { name: t('component.walletConnection'), score: breakdown.walletConnectionScore, weight: weights.walletConnection },
  ];
  const added = [
    { name: t('formula.base'), points: breakdown.baseScore, strong: true },
    { name: t('component.redFlag'), points: breakdown.redFlagBonus },
    { name: t('component.sell'), points: breakdown.sellBonus },
    { name: t('component.age'), points: breakdown.agePenalty },
    { name: t('component.maturity'), points: breakdown.maturityBonus },
    { name: t('formula.total'), points: breakdown.total, strong: true },
  ];
  return (
    <Card title={t('formula.title')} aside={result.scoreModel.version}>
      <table className="tabular w-full text-xs">
        <tbody>
          {lines.map(({ name, score, weight }) => (
            <tr key={name} className="border-line border-b">
              <th scope="row" className="py-1.5 text-left font-normal">{name}</th>
              <td className="text-right"><Known value={say.number(score, 2)} /></td>
              <td className="text-muted text-right">× {say.number(weight, 3)}</td>
              <td className="text-right font-medium"><Known value={say.number(score === null ? null : score * weight, 2)} /></td>
            </tr>
          ))}
          {added.map(({ name, points, strong }) => (
            <tr key={name} className={strong ? 'border-ink border-b font-semibold' : 'border-line border-b'}>
              <th scope="row" colSpan={3} className={clsx('py-1.5 text-left', !strong && 'font-normal')}>{name}</th>
              <td className="text-right">{say.number(points, 2)}</td>
            </tr>
          ))}
          <tr className="font-bold">
            <th scope="row" colSpan={3} className="py-1.5 text-left">{t('formula.score')}</th>
            <td className="text-right"><Known value={say.number(result.coalScore)} /></td>
          </tr>
        </tbody>
      </table>
      {result.scoreBeforeOverride !== null && <p className="text-muted mt-2 text-xs">{t('formula.override', { score: result.scoreBeforeOverride })}</p>}
    </Card>
  );
}
