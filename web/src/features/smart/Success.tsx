import { useTranslation } from 'react-i18next';
import type { WalletMeasures } from '@/shared/api/types';
import { useFormats } from '@/shared/i18n/useFormats';
import { Known } from '@/shared/ui/Known';

interface Props {
  wallet: Pick<WalletMeasures, 'wins' | 'losses' | 'winRate' | 'profitFactor' | 'lossless'>;
}

/** Of a wallet that sold nothing yet it is not unknown: there is none. */
export function WinRate({ wallet }: Props) {
  const say = useFormats();
  return soldNothing(wallet) ? <NoneSold /> : <Known value={say.percent(wallet.winRate)} />;
}

export function ProfitFactor({ wallet }: Props) {
  const { t } = useTranslation();
  const say = useFormats();
  if (wallet.lossless) {
    return t('smart.lossless');
  }
  return soldNothing(wallet) ? <NoneSold /> : <Known value={say.number(wallet.profitFactor, 2)} />;
}

function soldNothing({ wins, losses }: Props['wallet']): boolean {
  return wins + losses === 0;
}

function NoneSold() {
  const { t } = useTranslation();
  return <span className="text-muted font-normal">{t('smart.noneSold')}</span>;
}
