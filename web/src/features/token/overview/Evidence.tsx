import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reason } from '@/shared/api/types';
import { explorer } from '@/shared/lib/explorer';
import { Address } from '@/shared/ui/Address';
import { External } from '@/shared/ui/External';

const SHOWN = 6;

/** Wallets, transactions and slots that a statement rests on, each a link to an explorer. */
export function Evidence({ evidence }: { evidence: Reason['evidence'] }) {
  const { t } = useTranslation();
  // several buys may lie in one transaction and in one slot
  const [wallets, signatures, slots] = [distinct(evidence.wallets), distinct(evidence.signatures), distinct(evidence.slots)];
  if (wallets.length + signatures.length + slots.length === 0) {
    return null;
  }
  return (
    <details className="mt-1">
      <summary className="text-link cursor-pointer">
        {t('evidence.title')}{' '}
        {[
          t('evidence.wallet', { count: wallets.length }),
          t('evidence.transaction', { count: signatures.length }),
          t('evidence.slot', { count: slots.length }),
        ]
          .filter((_, index) => [wallets, signatures, slots][index]!.length > 0)
          .join(' · ')}
      </summary>
      <Items name={t('evidence.wallets')} items={wallets} render={(wallet) => <Address address={wallet} />} />
      <Items name={t('evidence.signatures')} items={signatures} render={(signature) => <Address address={signature} kind="transaction" />} />
      <Items name={t('evidence.slots')} items={slots.map(String)} render={(slot) => <External href={explorer.block(Number(slot))}>{slot}</External>} />
    </details>
  );
}

function Items({ name, items, render }: { name: string; items: string[]; render(item: string): React.ReactNode }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  if (items.length === 0) {
    return null;
  }
  return (
    <div className="mt-1.5">
      <p className="text-muted">{name}</p>
      <ul className="flex flex-wrap gap-x-3 gap-y-0.5">
        {(all ? items : items.slice(0, SHOWN)).map((item) => (
          <li key={item}>{render(item)}</li>
        ))}
      </ul>
      {!all && items.length > SHOWN && (
        <button type="button" className="text-link cursor-pointer underline" onClick={() => setAll(true)}>
          {t('evidence.all', { count: items.length })}
        </button>
      )}
    </div>
  );
}

function distinct<T>(items: T[]): T[] {
  return [...new Set(items)];
}
