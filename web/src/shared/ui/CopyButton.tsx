import { Check, Copy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useCopied } from '@/shared/lib/clipboard';
import { Button } from './Button';

interface Props {
  text: string;
  label?: string;
}

export function CopyButton({ text, label }: Props) {
  const { t } = useTranslation();
  const [copied, copy] = useCopied();
  return (
    <>
      <Button look="ghost" size="small" className="!h-6 !px-1" onClick={() => copy(text)} aria-label={label ?? t('copy', { what: text })}>
        {copied ? <Check className="text-gain" aria-hidden /> : <Copy aria-hidden />}
      </Button>
      {copied && <span role="status" className="sr-only">{t('copied')}</span>}
    </>
  );
}
