import { useTranslation } from 'react-i18next';
import type { Bundle, BundleType } from '@/shared/api/types';
import { useTheme } from '@/shared/storage/theme';
import { LINK_TYPES, PALETTES } from './linkColours';

interface Props {
  bundles: Bundle[];
  visible: ReadonlySet<BundleType>;
  onToggle(type: BundleType): void;
}

/** What the colours mean; each entry shows and hides its links, in the picture and in the table. */
export function Legend({ bundles, visible, onToggle }: Props) {
  const { t } = useTranslation();
  const [theme] = useTheme();
  const palette = PALETTES[theme];
  return (
    <div role="group" aria-label={t('graph.legend')} className="flex flex-wrap items-center gap-2 text-xs">
      {LINK_TYPES.map((type) => (
        <button
          key={type}
          type="button"
          aria-pressed={visible.has(type)}
          onClick={() => onToggle(type)}
          className="border-line bg-card aria-[pressed=false]:text-muted inline-flex cursor-pointer items-center gap-2 rounded-full border px-2.5 py-1 aria-[pressed=false]:line-through"
        >
          <span className="h-1 w-5 rounded" style={{ background: palette.link[type] }} />
          {t(`link.${type}`)}
          <span className="tabular">{bundles.filter((bundle) => bundle.type === type).length}</span>
        </button>
      ))}
      <span className="text-muted inline-flex items-center gap-1.5">
        <span className="size-2.5 rounded-full" style={{ background: palette.linked }} />
        {t('graph.linkedWallet')}
      </span>
      <span className="text-muted inline-flex items-center gap-1.5">
        <span className="size-2.5 rounded-full" style={{ background: palette.wallet }} />
        {t('graph.wallet')}
      </span>
      <span className="text-muted inline-flex items-center gap-1.5">
        <span className="size-2.5 rounded-full" style={{ background: palette.funder }} />
        {t('graph.onlyFunder')}
      </span>
    </div>
  );
}
