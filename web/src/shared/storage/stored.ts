import { useSyncExternalStore } from 'react';

/** A value in local storage that all parts of the page, and other tabs, see change. Storage may be forbidden, full, or hold anything. */
export interface Stored<T> {
  get(): T;
  set(value: T): void;
  subscribe(listener: () => void): () => void;
}

export function stored<T>(key: string, read: (json: unknown) => T): Stored<T> {
  const listeners = new Set<() => void>();
  let text: string | null | undefined;
  let value: T;

  const load = (): void => {
    let now: string | null = null;
    try {
      now = localStorage.getItem(key);
    } catch {
      now = text ?? null;
    }
    if (text === undefined || now !== text) {
      text = now;
      value = read(parse(now));
    }
  };

  return {
    get() {
      load();
      return value;
    },
    set(next) {
      text = JSON.stringify(next);
      value = next;
      try {
        localStorage.setItem(key, text);
      } catch {
        // kept for this visit only
      }
      listeners.forEach((listener) => listener());
    },
    subscribe(listener) {
      listeners.add(listener);
      window.addEventListener('storage', listener);
      return () => {
        listeners.delete(listener);
        window.removeEventListener('storage', listener);
      };
    },
  };
}

export function useStored<T>(store: Stored<T>): T {
  return useSyncExternalStore((listener) => store.subscribe(listener), () => store.get());
}

function parse(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
