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
  return <PlainCopyButton text={text} label={label ?? t('copy', { what: text })} done={t('copied')} />;
}

const SHOWN_MS = 1500;

/** With its words given, for tables of many. */
export function PlainCopyButton({ text, label, done }: { text: string; label: string; done: string }) {
  const [copied, setCopied] = useState(false);
  const copy = (): void => {
    void copyText(text).then(() => {
      setCopied(true);
      setTimeout(() => setCopied(false), SHOWN_MS);
    });
  };
  return (
    <>
      <Button look="ghost" size="small" className="!h-6 !px-1" onClick={copy} aria-label={label}>
        {copied ? <Check className="text-gain" aria-hidden /> : <Copy aria-hidden />}
      </Button>
      {copied && <span role="status" className="sr-only">{done}</span>}
    </>
  );
}
