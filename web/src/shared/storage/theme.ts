import { useEffect, useState } from 'react';

export type Theme = 'light' | 'dark';

const KEY = 'coalscan.theme';

/** The theme that is shown; `fixed/theme.js` has set it before the first paint. */
export function useTheme(): [Theme, () => void] {
  const [theme, setTheme] = useState<Theme>(() => (document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light'));
  useEffect(() => {
    const observer = new MutationObserver(() => setTheme(document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light'));
    observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => observer.disconnect();
  }, []);
  return [theme, () => choose(theme === 'dark' ? 'light' : 'dark')];
}

function choose(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // kept for this visit only
  }
}
