import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/shared/i18n/useFormats';
import type { Formats } from '@/shared/lib/format';

/** Looked up once per table: a row that scrolls into view has a frame's time to be drawn. */
export interface Words {
  t: TFunction;
  say: Formats;
}

export function useWords(): Words {
  const { t } = useTranslation();
  const say = useFormats();
  return useMemo(() => ({ t, say }), [t, say]);
}
