import { useTranslation } from 'react-i18next';
import type { TokenScanResult } from '@/shared/api/types';
import { useFormats } from '@/shared/i18n/useFormats';
import { Known } from '@/shared/ui/Known';
import { Explained } from '@/shared/ui/Tip';
import { readWhole } from './readWhole';

interface Props {
  percent: number | null;
  coverage: TokenScanResult['coverage'];
}

/** A share that was looked for. Where some was not read it is the least there is, and nothing found is told as that: "at least 0" says nothing. */
export function FoundShare({ percent, coverage }: Props) {
  const { t } = useTranslation();
  const say = useFormats();
  const isWhole = readWhole(coverage);
  return percent === 0 && !isWhole ? <Explained text={t('noneFoundHelp')}>{t('noneFound')}</Explained> : <Known value={say.percent(percent)} atLeast={!isWhole} />;
}
