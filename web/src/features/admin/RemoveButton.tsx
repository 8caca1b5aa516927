import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/shared/ui/Button';

/** Asks once more before it removes. */
export function RemoveButton({ what, onRemove }: { what: string; onRemove(): void }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  return (
    <Button look="ghost" size="small" aria-label={t('admin.remove', { what })} onClick={() => (asked ? onRemove() : setAsked(true))} onBlur={() => setAsked(false)}>
      <Trash2 aria-hidden />
      {asked && t('admin.removeSure')}
    </Button>
  );
}
