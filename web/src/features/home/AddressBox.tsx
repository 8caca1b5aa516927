import { CircleCheck, CircleX, Search } from 'lucide-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { type Reading, readAddress } from '@/shared/lib/address';
import { Button } from '@/shared/ui/Button';

/** One box for everything that a trader has in the clipboard. "/" goes to it from anywhere on the page. */
export function AddressBox() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const reading = readAddress(text);
  useFocusOnSlash(input);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (reading.kind === 'address') {
      navigate(reading.from === 'walletLink' ? `/wallet/${reading.address}` : `/token/${reading.address}`, {
        state: { from: reading.from },
      });
    } else {
      input.current?.focus();
    }
  };

  const wrong = reading.kind === 'wrong' || (asked && reading.kind === 'empty');
  return (
    <form role="search" onSubmit={submit} noValidate>
      <label htmlFor="address" className="mb-1.5 block font-medium">
        {t('home.label')}
      </label>
      <div className="flex flex-col gap-2 sm:flex-row">
        <div className="relative flex-1">
          <input
            ref={input}
            id="address"
            type="text"
            autoFocus
            autoComplete="off"
            autoCapitalize="off"
            autoCorrect="off"
            spellCheck={false}
            enterKeyHint="search"
            maxLength={2000}
            placeholder={t('home.placeholder')}
            value={text}
            onChange={(event) => setText(event.target.value)}
            aria-invalid={wrong}
            aria-describedby="address-reading"
            className="border-line bg-card placeholder:text-muted h-12 w-full rounded-md border ps-3 pe-10 font-mono text-sm aria-invalid:border-red-600"
          />
          <span className="pointer-events-none absolute inset-y-0 right-3 flex items-center">
            {reading.kind === 'address' && <CircleCheck className="text-gain size-5" aria-hidden />}
            {reading.kind === 'wrong' && <CircleX className="text-loss size-5" aria-hidden />}
          </span>
        </div>
        <Button type="submit" look="primary" size="large">
          <Search aria-hidden />
          {t('home.scan')}
        </Button>
      </div>
      <p id="address-reading" role="status" className={`mt-1.5 min-h-5 text-xs ${wrong ? 'text-loss' : 'text-muted'}`}>
        <ReadingText reading={reading} asked={asked} />
      </p>
    </form>
  );
}

function ReadingText({ reading, asked }: { reading: Reading; asked: boolean }) {
  const { t } = useTranslation();
  switch (reading.kind) {
    case 'empty':
      // a hint for keyboards
      return asked ? t('home.reading.nothing') : <span className="max-sm:hidden pointer-coarse:hidden">{t('home.reading.hint')}</span>;
    case 'address':
      return reading.from === 'text' ? t('home.reading.address') : t(`home.reading.${reading.from}`, { address: reading.address });
    case 'wrong':
      return t(`home.reading.${reading.reason}`, { detail: reading.detail });
  }
}

function useFocusOnSlash(input: React.RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const focus = (event: KeyboardEvent): void => {
      const typing = event.target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
      if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        input.current?.focus();
      }
    };
    document.addEventListener('keydown', focus);
    return () => document.removeEventListener('keydown', focus);
  }, [input]);
}
