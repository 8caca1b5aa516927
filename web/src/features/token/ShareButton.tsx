import { Check, Link2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { copyText } from '@/shared/lib/clipboard';
import { Button } from '@/shared/ui/Button';

export function ShareButton({ mint }: { mint: string }) {
  const { t } = useTranslation();
  const [done, setDone] = useState(false);
  const share = (): void => {
    void copyText(`${location.origin}/token/${mint}`).then(() => {
      setDone(true);
      setTimeout(() => setDone(false), 2000);
    });
  };
  return (
    <Button onClick={share}>
      {done ? <Check aria-hidden /> : <Link2 aria-hidden />}
      <span className="max-sm:sr-only">{done ? t('token.linkCopied') : t('token.share')}</span>
    </Button>
  );
}
