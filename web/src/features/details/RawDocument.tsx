import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TokenScanResult } from '@/shared/api/types';
import { Button } from '@/shared/ui/Button';
import { Card } from '@/shared/ui/Card';
import { CopyButton } from '@/shared/ui/CopyButton';

/** The answer as it came. Hidden characters are written out: nothing of a stranger's text can turn the lines around. */
export function RawDocument({ result }: { result: TokenScanResult }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const text = open ? visible(JSON.stringify(result, null, 2)) : '';
  return (
    <Card title={t('details.raw')} aside={open && <CopyButton text={text} label={t('details.copyRaw')} />}>
      {open ? (
        <pre tabIndex={0} aria-label={t('details.raw')} className="bg-sunken max-h-96 relative overflow-auto rounded p-3 font-mono text-xs" dir="ltr">
          {text}
        </pre>
      ) : (
        <Button onClick={() => setOpen(true)}>{t('details.showRaw')}</Button>
      )}
    </Card>
  );
}

function visible(json: string): string {
  return json.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (character) =>
    character === '\n' ? character : [...Array(character.length).keys()].map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`).join(''),
  );
}
