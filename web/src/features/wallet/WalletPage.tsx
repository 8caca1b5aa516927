import { useTranslation } from 'react-i18next';
import { Problem } from '@/shared/api/problem';
import { isAddress } from '@/shared/lib/address';
import { Address } from '@/shared/ui/Address';
import { ProblemNotice } from '@/shared/ui/ProblemNotice';
import { HeldTokens } from './HeldTokens';
import { WalletFacts } from './WalletFacts';
import { WalletTokens } from './WalletTokens';

const WRONG_ADDRESS = new Problem('INVALID_ADDRESS', '');

export default function WalletPage({ wallet }: { wallet: string }) {
  const { t } = useTranslation();
  if (!isAddress(wallet)) {
    return <ProblemNotice problem={WRONG_ADDRESS} />;
  }
  return (
    <div className="mx-auto grid max-w-4xl gap-4">
      <div className="flex flex-wrap items-baseline gap-3">
        <h1 className="text-xl font-bold">{t('wallet.title')}</h1>
        <Address address={wallet} whole />
      </div>
      <WalletFacts wallet={wallet} />
      <WalletTokens wallet={wallet} />
      <HeldTokens wallet={wallet} />
    </div>
  );
}
