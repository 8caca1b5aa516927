import { useTranslation } from 'react-i18next';
import { AddressBox } from './AddressBox';
import { HowItWorks } from './HowItWorks';
import { RecentScans } from './RecentScans';

export default function HomePage() {
  const { t } = useTranslation();
  return (
    <div className="mx-auto max-w-3xl py-6 sm:py-12">
      <h1 className="text-center text-2xl font-bold text-balance sm:text-4xl">{t('home.title')}</h1>
      <p className="text-muted mx-auto mt-3 mb-8 max-w-xl text-center text-base text-pretty">{t('home.subtitle')}</p>
      <AddressBox />
      <RecentScans />
      <HowItWorks />
    </div>
  );
}
