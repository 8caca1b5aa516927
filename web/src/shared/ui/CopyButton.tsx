import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { copyText } from '@/shared/lib/clipboard';
import { Button } from './Button';

interface Props {
  text: string;
  label?: string;
}

export function CopyButton({ text, label }: Props) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const copy = (): void => {
    void copyText(text).then(() => {
      setCopied(true);
      setTimeout(() => setCopied(false), 1500);
    });
  };
  return (
    <Button look="ghost" size="small" className="!h-6 !px-1" onClick={copy} aria-label={label ?? t('copy', { what: text })}>
      {copied ? <Check className="text-gain" aria-hidden /> : <Copy aria-hidden />}
      <span role="status" className="sr-only">{copied ? t('copied') : ''}</span>
    </Button>
  );
}
