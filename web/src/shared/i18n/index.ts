import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

export type Language = 'zh' | 'en';

const KEY = 'coalscan.language';
const LOADERS = { zh: () => import('./zh.json'), en: () => import('./en.json') };

/** The chosen language, else the browser's; English for speakers of anything else. */
export function preferredLanguage(): Language {
  const chosen = readChoice();
  if (chosen === 'zh' || chosen === 'en') {
    return chosen;
  }
  const first = navigator.languages.find((each) => /^(zh|en)\b/i.test(each)) ?? 'en';
  return first.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** The language of the page now. */
export function language(): Language {
  return i18next.language === 'zh' ? 'zh' : 'en';
}

export async function startLanguage(first: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: first,
    fallbackLng: false,
    resources: { [first]: { translation: await load(first) } },
    // React escapes
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  told(first);
}

export async function changeLanguage(next: Language): Promise<void> {
  if (!i18next.hasResourceBundle(next, 'translation')) {
    i18next.addResourceBundle(next, 'translation', await load(next));
  }
  await i18next.changeLanguage(next);
  told(next);
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // kept for this visit only
  }
}

async function load(wanted: Language): Promise<object> {
  return (await LOADERS[wanted]()).default;
}

function told(now: Language): void {
  document.documentElement.lang = now === 'zh' ? 'zh-CN' : 'en';
}

function readChoice(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
