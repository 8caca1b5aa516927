import { Pencil } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Kol } from '@/shared/api/types';
import { useFormats } from '@/shared/i18n/useFormats';
import { profileOnX } from '@/shared/lib/explorer';
import { Address } from '@/shared/ui/Address';
import { Button } from '@/shared/ui/Button';
import { External } from '@/shared/ui/External';
import { Hostile } from '@/shared/ui/Hostile';
import { SureButton } from '@/shared/ui/SureButton';
import { AdminTableFrame } from './AdminTableFrame';

interface Props {
  people: Kol[];
  onEdit(person: Kol): void;
  onRemove(wallet: string): void;
}

export function PeopleTable({ people, onEdit, onRemove }: Props) {
  const { t } = useTranslation();
  const say = useFormats();
  return (
    <AdminTableFrame label={t('admin.tab.people')} columns={['name', 'wallet', 'handle', 'category', 'verified', 'added']} empty={people.length === 0}>
      {people.map((person) => {
        const profile = profileOnX(person.twitterUrl, person.twitterHandle);
        return (
          <tr key={person.walletAddress} className="border-line border-t">
            <td className="px-3 py-1.5 font-medium"><Hostile text={person.name} /></td>
            <td className="px-3"><Address address={person.walletAddress} /></td>
            <td className="px-3">{profile !== null && <External href={profile}>{`@${person.twitterHandle ?? 'X'}`}</External>}</td>
            <td className="px-3"><Hostile text={person.category ?? t('admin.noCategory')} /></td>
            <td className="px-3">{t(person.verified ? 'yes' : 'no')}</td>
            <td className="tabular px-3">{say.time(person.addedAt)}</td>
            <td className="px-3 text-right whitespace-nowrap">
              <Button look="ghost" size="small" onClick={() => onEdit(person)} aria-label={t('admin.edit', { what: person.walletAddress })}>
                <Pencil aria-hidden />
              </Button>
              <SureButton look="ghost" size="small" aria-label={t('admin.remove', { what: person.walletAddress })} question={t('admin.removeSure')} onSure={() => onRemove(person.walletAddress)} />
            </td>
          </tr>
        );
      })}
    </AdminTableFrame>
  );
}
