import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { forgetAll } from '@/shared/storage/pastScans';
import { Button } from '@/shared/ui/Button';

/** Asks twice: there is no way back. */
export function ClearButton() {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  return (
    <Button onClick={() => (asked ? forgetAll() : setAsked(true))} onBlur={() => setAsked(false)}>
      <Trash2 aria-hidden />
      {t(asked ? 'history.clearSure' : 'history.clear')}
    </Button>
  );
}
