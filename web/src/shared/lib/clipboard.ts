import { useCallback, useEffect, useRef, useState } from 'react';

const TOLD_MS = 1500;

/** Whether something was copied a moment ago, and how to copy it. */
export function useCopied(): [boolean, (text: string) => void] {
  const [copied, copy] = useCopiedText();
  return [copied !== null, copy];
}

/** What was copied a moment ago, and how to copy; the function stays the same. */
export function useCopiedText(): [string | null, (text: string) => void] {
  const [copied, setCopied] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const copy = useCallback(
    (text: string): void =>
      void copyText(text).then(() => {
        clearTimeout(timer.current);
        setCopied(text);
        timer.current = setTimeout(() => setCopied(null), TOLD_MS);
      }),
    [],
  );
  return [copied, copy];
}

/** Copies text also where the page came without TLS and browsers hide their clipboard. */
async function copyText(text: string): Promise<void> {
  if (window.isSecureContext) {
    await navigator.clipboard.writeText(text);
    return;
  }
  const area = document.createElement('textarea');
  area.value = text;
  document.body.append(area);
  area.select();
  document.execCommand('copy');
  area.remove();
}
