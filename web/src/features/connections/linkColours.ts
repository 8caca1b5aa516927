import type { BundleType } from '@/shared/api/types';
import type { Theme } from '@/shared/storage/theme';

export const LINK_TYPES: BundleType[] = ['SAME_BLOCK_BUY', 'SAME_FUNDER', 'COORDINATED_SELL'];

interface Palette {
  link: Record<BundleType, string>;
  wallet: string;
  linked: string;
  funder: string;
  label: string;
  /** The card that it is drawn on. */
  ground: string;
  dimmed: string;
}

/** Each 3:1 or more against the card behind it. */
export const PALETTES: Record<Theme, Palette> = {
  light: {
    link: { SAME_BLOCK_BUY: '#c2410c', SAME_FUNDER: '#1d4ed8', COORDINATED_SELL: '#be185d' },
    wallet: '#8a94a6',
    linked: '#334155',
    funder: '#7c3aed',
    label: '#1f2937',
    ground: '#ffffff',
    dimmed: '#e3e6eb',
  },
  dark: {
    link: { SAME_BLOCK_BUY: '#fb923c', SAME_FUNDER: '#60a5fa', COORDINATED_SELL: '#f472b6' },
    wallet: '#64748b',
    linked: '#cbd5e1',
    funder: '#a78bfa',
    label: '#e6eaf2',
    ground: '#131c2f',
    dimmed: '#25304a',
  },
};
