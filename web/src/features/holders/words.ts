import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/shared/i18n/useFormats';
import type { Formats } from '@/shared/lib/format';

/** Looked up once per table: a row that scrolls into view has a frame's time to be drawn. */
export interface Words {
  t: TFunction;
  say: Formats;
  /** Names of a row's buttons. */
  forWallet: Record<WalletWord, (wallet: string) => string>;
}

type WalletWord = 'copy' | 'open' | 'select' | 'details';

/** Stands for the wallet while a sentence is looked up: what no address has. */
const WALLET = '\u0001';

/** Looks a sentence up once, and then only puts the wallet in. */
function sentence(text: string): (wallet: string) => string {
  const [before = '', after = ''] = text.split(WALLET);
  return (wallet) => before + wallet + after;
}

export function useWords(): Words {
  const { t } = useTranslation();
  const say = useFormats();
  return useMemo(
    () => ({
      t,
      say,
      forWallet: {
        copy: sentence(t('copy', { what: WALLET })),
        open: sentence(t('openInExplorer', { what: WALLET })),
        select: sentence(t('holders.select', { wallet: WALLET })),
        details: sentence(t('holders.details', { wallet: WALLET })),
      },
    }),
    [t, say],
  );
}
