import clsx from 'clsx';
import { Star } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LabelType, WalletLabel } from '@/shared/api/types';
import { profileOnX } from '@/shared/lib/explorer';
import { External } from '@/shared/ui/External';
import { Hostile } from '@/shared/ui/Hostile';
import { Tip } from '@/shared/ui/Tip';
import { useWords, type Words } from './words';

export const LABEL_LOOK: Record<LabelType, string> = {
  FRESH: 'bg-emerald-200 text-emerald-950 dark:bg-emerald-900 dark:text-emerald-100',
  BOT: 'bg-red-200 text-red-950 dark:bg-red-900 dark:text-red-100',
  DORMANT: 'bg-slate-300 text-slate-950 dark:bg-slate-700 dark:text-slate-100',
  NAMED: 'bg-gold text-gray-950',
};

/** What a label means, and how sure it is. */
export function labelHelp(label: WalletLabel, { t, say }: Words): string {
  return `${t(`label.${label.type}Help`)} ${t('label.confidence', { share: say.confidence(label.confidence) })}`;
}

export function LabelBadge({ label }: { label: WalletLabel }) {
  const words = useWords();
  const { t } = words;
  return (
    <Tip text={labelHelp(label, words)}>
      <button type="button" className={clsx('cursor-help rounded px-1.5 text-[11px] font-medium', LABEL_LOOK[label.type])}>
        {t(`label.${label.type}`)}
      </button>
    </Tip>
  );
}

/** A known person: information only, it moves no score. A table of holders has one tooltip for all its rows. */
export function NamedBadge({ kol, inTable = false }: { kol: NonNullable<WalletLabel['kolInfo']>; inTable?: boolean }) {
  const { t } = useTranslation();
  const profile = profileOnX(kol.twitterUrl, kol.twitterHandle);
  const help = t('label.NAMEDHelp');
  const name = (
    <button type="button" aria-description={inTable ? help : undefined} className="inline-flex min-w-0 cursor-help items-center gap-1">
      <Star className="size-3 shrink-0" aria-hidden />
      <Hostile text={kol.name} longest={24} className={inTable ? 'truncate' : ''} />
    </button>
  );
  return (
    <span className={clsx('inline-flex max-w-full items-center gap-1 rounded px-1.5 text-[11px] leading-4 font-semibold', LABEL_LOOK.NAMED)}>
      {inTable ? name : <Tip text={help}>{name}</Tip>}
      {profile !== null && (
        <External href={profile} label={t('label.onX')} className="!p-0 font-bold !text-gray-950">
          𝕏
        </External>
      )}
    </span>
  );
}
