import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Header } from './Header';

export function Layout({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className="flex min-h-dvh flex-col">
      <a href="#main" className="bg-card sr-only z-50 rounded p-2 focus:not-sr-only focus:absolute focus:m-2">
        {t('skip')}
      </a>
      <Header />
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-7xl flex-1 px-3 py-4 outline-none sm:px-6">
        {children}
      </main>
      <footer className="border-line text-muted border-t px-4 py-4 text-center text-xs">
        <p>{t('footer.notAdvice')}</p>
        <p className="mt-1">
          <a href="/docs">{t('footer.api')}</a>
        </p>
      </footer>
    </div>
  );
}
