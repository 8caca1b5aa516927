import { ExternalLink } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { explorer } from '@/shared/lib/explorer';
import { shortAddress } from '@/shared/lib/text';
import { CopyButton } from './CopyButton';
import { External } from './External';

interface Props {
  address: string;
  kind?: 'account' | 'token' | 'transaction';
  whole?: boolean;
}

/** An address or signature, shortened, with a way to copy it whole and to see it in an explorer. */
export function Address({ address, kind = 'account', whole = false }: Props) {
  const { t } = useTranslation();
  return (
    <span className="inline-flex items-center gap-0.5 font-mono text-xs">
      <span title={address} className={whole ? '' : 'whitespace-nowrap'}>{whole ? address : shortAddress(address)}</span>
      <CopyButton text={address} />
      <External href={explorer[kind](address)} label={t('openInExplorer', { what: shortAddress(address) })}>
        <ExternalLink className="size-3.5" aria-hidden />
      </External>
    </span>
  );
}
