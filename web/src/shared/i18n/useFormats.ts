import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formats, type Formats } from '@/shared/lib/format';

export function useFormats(): Formats {
  const { i18n } = useTranslation();
  return useMemo(() => formats(i18n.language === 'zh' ? 'zh' : 'en'), [i18n.language]);
}
