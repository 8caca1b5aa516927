import { Plus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readAddress } from '@/shared/lib/address';
import { shortAddress } from '@/shared/lib/text';
import { pastScans } from '@/shared/storage/pastScans';
import { useStored } from '@/shared/storage/stored';
import { Button } from '@/shared/ui/Button';
import { Hostile } from '@/shared/ui/Hostile';

interface Props {
  known: string[];
  onAdd(mint: string): void;
}

export function AddToken({ known, onAdd }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const reading = readAddress(text);
  const recent = useStored(pastScans).filter((scan) => !known.includes(scan.mint));
  const add = (event: FormEvent): void => {
    event.preventDefault();
    if (reading.kind === 'address') {
      onAdd(reading.address);
      setText('');
    }
  };
  return (
    <div className="mb-4 grid gap-2">
      <form onSubmit={add} className="flex flex-wrap gap-2">
        <label htmlFor="add" className="sr-only">{t('compare.add')}</label>
        <input
          id="add"
          value={text}
          onChange={(event) => setText(event.target.value)}
          placeholder={t('home.placeholder')}
          spellCheck={false}
          autoComplete="off"
          maxLength={2000}
          aria-invalid={reading.kind === 'wrong'}
          aria-describedby="add-reading"
          className="border-line bg-card h-9 min-w-0 flex-1 rounded-md border px-3 font-mono text-xs aria-invalid:border-red-600"
        />
        <Button type="submit" look="primary" disabled={reading.kind !== 'address'}>
          <Plus aria-hidden />
          {t('compare.add')}
        </Button>
      </form>
      <p id="add-reading" role="status" className="text-loss text-xs">
        {reading.kind === 'wrong' && t(`home.reading.${reading.reason}`, { detail: reading.detail })}
      </p>
      {recent.length > 0 && (
        <div className="flex flex-wrap items-center gap-2 text-xs">
          <span className="text-muted">{t('home.recent')}</span>
          {recent.map((scan) => (
            <Button key={scan.mint} size="small" onClick={() => onAdd(scan.mint)} aria-label={t('compare.addOne', { what: shortAddress(scan.mint) })}>
              <Hostile text={scan.symbol ?? scan.name} longest={12} />
              <span className="text-muted font-mono">{shortAddress(scan.mint)}</span>
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
