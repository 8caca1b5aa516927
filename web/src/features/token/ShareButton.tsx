import { Check, Link2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useCopied } from '@/shared/lib/clipboard';
import { Button } from '@/shared/ui/Button';

export function ShareButton({ mint }: { mint: string }) {
  const { t } = useTranslation();
  const [done, copy] = useCopied();
  return (
    <Button onClick={() => copy(`${location.origin}/token/${mint}`)}>
      {done ? <Check aria-hidden /> : <Link2 aria-hidden />}
      <span className="max-sm:sr-only">{done ? t('token.linkCopied') : t('token.share')}</span>
    </Button>
  );
}
