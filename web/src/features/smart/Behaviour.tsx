import { useTranslation } from 'react-i18next';

/** A cluster in words: how long its wallets hold, how early they come, how much they stake. */
export function Behaviour({ cluster }: { cluster: string }) {
  const { t } = useTranslation();
  const [hold = '', entry = '', size = ''] = cluster.split('-');
  const words = [
    t(`smart.hold.${hold}`, { defaultValue: hold }),
    t(`smart.entry.${entry}`, { defaultValue: entry }),
    t(`smart.size.${size}`, { defaultValue: size }),
  ];
  return words.filter((word) => word !== '').join(' · ');
}
