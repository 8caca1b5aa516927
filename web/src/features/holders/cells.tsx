import clsx from 'clsx';
import { ExternalLink } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Holder } from '@/shared/api/types';
import { useFormats } from '@/shared/i18n/useFormats';
import { explorer } from '@/shared/lib/explorer';
import { shortAddress } from '@/shared/lib/text';
import { CopyButton } from '@/shared/ui/CopyButton';
import { External } from '@/shared/ui/External';
import { Known } from '@/shared/ui/Known';
import { LabelBadge, NamedBadge } from './LabelBadge';

export function WalletCell({ holder }: { holder: Holder }) {
  const { t } = useTranslation();
  const named = holder.labels.find((label) => label.type === 'NAMED');
  return (
    <span className="flex items-center gap-1 whitespace-nowrap">
      <span className="tabular text-muted w-7 text-right text-xs">{holder.rank}</span>
      <span className="font-mono text-xs" title={holder.walletAddress}>{shortAddress(holder.walletAddress)}</span>
      <CopyButton text={holder.walletAddress} />
      <External href={explorer.account(holder.walletAddress)} label={t('openInExplorer', { what: shortAddress(holder.walletAddress) })}>
        <ExternalLink className="size-3.5" aria-hidden />
      </External>
      {named?.kolInfo !== undefined && <NamedBadge kol={named.kolInfo} />}
      {holder.kind !== 'WALLET' && (
        <span className="border-line text-muted rounded border px-1 text-[11px]">{holder.kind === null ? t('unknownKind') : t(`kind.${holder.kind}`)}</span>
      )}
    </span>
  );
}

export function NumberCell({ value, as }: { value: number | null; as: 'percent' | 'usd' | 'number' }) {
  const say = useFormats();
  return <Known value={say[as](value)} />;
}

export function HoldCell({ holder }: { holder: Holder }) {
  const { t } = useTranslation();
  const say = useFormats();
  const duration = say.duration(holder.holdDuration);
  return <Known value={duration !== null && holder.holdDurationIsLowerBound ? t('atLeast', { value: duration }) : duration} />;
}

export function ProfitCell({ holder }: { holder: Holder }) {
  const { t } = useTranslation();
  const say = useFormats();
  const { profitLoss } = holder;
  return (
    <span className="inline-flex items-center gap-1">
      <Known value={say.signedUsd(profitLoss)} className={clsx(profitLoss !== null && profitLoss > 0 && 'text-gain', profitLoss !== null && profitLoss < 0 && 'text-loss')} />
      {profitLoss !== null && holder.costBasisIncomplete && (
        <abbr title={t('holder.costIncomplete')} className="text-muted cursor-help no-underline">*</abbr>
      )}
    </span>
  );
}

export function LabelsCell({ holder }: { holder: Holder }) {
  const { t } = useTranslation();
  return (
    <span className="flex flex-wrap gap-1">
      {holder.labels.filter((label) => label.type !== 'NAMED').map((label) => (
        <LabelBadge key={label.type} label={label} />
      ))}
      {holder.facts.map((fact) => (
        <span key={fact} title={t(`holderFact.${fact}Help`)} className="border-line rounded border px-1 text-[11px]">{t(`holderFact.${fact}`)}</span>
      ))}
      {holder.labelsIncomplete && holder.scored && (
        <span title={t('holder.labelsIncomplete')} className="text-muted text-[11px] italic">{t('unknown')}</span>
      )}
    </span>
  );
}
