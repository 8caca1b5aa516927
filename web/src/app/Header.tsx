import { Languages, Menu, Moon, Sun } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { changeLanguage, language } from '@/shared/i18n';
import { useTheme } from '@/shared/storage/theme';
import { Button } from '@/shared/ui/Button';

const PLACES = [
  { href: '/', name: 'nav.scan' },
  { href: '/compare', name: 'nav.compare' },
  { href: '/smart-money', name: 'nav.smart' },
  { href: '/alerts', name: 'nav.alerts' },
  { href: '/history', name: 'nav.history' },
  { href: '/admin', name: 'nav.admin' },
];

export function Header() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <header className="border-line bg-card sticky top-0 z-30 border-b">
      <div className="mx-auto flex h-13 max-w-7xl items-center gap-4 px-3 sm:px-6">
        <Link href="/" className="text-ink flex items-center gap-2 font-semibold no-underline">
          <img src="/fixed/favicon.svg" alt="" width={26} height={26} />
          CoalScan
        </Link>
        <nav aria-label={t('nav.label')} className="hidden flex-1 gap-1 md:flex md:max-lg:gap-0">
          <Places />
        </nav>
        <div className="ms-auto flex items-center gap-1">
          <LanguageButton />
          <ThemeButton />
          <Button look="ghost" size="icon" className="md:hidden" aria-expanded={open} aria-label={t('nav.menu')} onClick={() => setOpen(!open)}>
            <Menu aria-hidden />
          </Button>
        </div>
      </div>
      {open && (
        <nav aria-label={t('nav.label')} className="border-line grid gap-1 border-t p-2 md:hidden" onClick={() => setOpen(false)}>
          <Places />
        </nav>
      )}
    </header>
  );
}

function Places() {
  const { t } = useTranslation();
  const [here] = useLocation();
  return PLACES.map((place) => (
    <Link
      key={place.href}
      href={place.href}
      aria-current={here === place.href ? 'page' : undefined}
      className="text-ink hover:bg-sunken aria-[current=page]:bg-sunken rounded-md px-3 py-1.5 text-sm whitespace-nowrap no-underline md:max-lg:px-2 aria-[current=page]:font-semibold"
    >
      {t(place.name)}
    </Link>
  ));
}

function LanguageButton() {
  const { t } = useTranslation();
  const next = language() === 'zh' ? 'en' : 'zh';
  return (
    <Button look="ghost" lang={next} onClick={() => void changeLanguage(next)} aria-label={t('nav.otherLanguage')}>
      <Languages aria-hidden />
      {next === 'zh' ? '中文' : 'EN'}
    </Button>
  );
}

function ThemeButton() {
  const { t } = useTranslation();
  const [theme, toggle] = useTheme();
  return (
    <Button look="ghost" size="icon" onClick={toggle} aria-label={t(theme === 'dark' ? 'nav.light' : 'nav.dark')}>
      {theme === 'dark' ? <Sun aria-hidden /> : <Moon aria-hidden />}
    </Button>
  );
}
