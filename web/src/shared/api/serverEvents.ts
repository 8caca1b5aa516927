import { language } from '@/shared/i18n';
import { EventParser, type ServerEvent } from './events';
import { problemOfAnswer } from './problem';

/**
 * The events of one connection, those after the last id that the caller has. Not an EventSource: that one can neither say which language is wanted nor
 * tell a refused call, which it never makes again, from a lost one.
 */
export async function* serverEvents(path: string, lastId: string | null, signal: AbortSignal, onOpen?: () => void): AsyncGenerator<ServerEvent> {
  const headers: Record<string, string> = { Accept: 'text/event-stream', 'Accept-Language': language() };
  if (lastId !== null) {
    headers['Last-Event-ID'] = lastId;
  }
  const response = await fetch(path, { headers, signal });
  if (!response.ok || response.body === null) {
    throw problemOfAnswer(response, await response.json().catch(() => null));
  }
  onOpen?.();
  const parser = new EventParser();
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) {
      return;
    }
    yield* parser.push(value);
  }
}

/** Fails when the signal does. */
export function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    }, { once: true });
  });
}
