import { useTranslation } from 'react-i18next';
import type { SmartFilter } from '@/shared/api/types';
import { useFormats } from '@/shared/i18n/useFormats';
import { shortAddress } from '@/shared/lib/text';

/** Why a wallet is no trader to learn from, with what was measured. */
export function LeftOut({ filters }: { filters: SmartFilter[] }) {
  const { t } = useTranslation();
  const say = useFormats();
  return filters.map((filter) => {
    const measured = filter.value === null ? '' : ` ${say.number(filter.value, 2)}${filter.limit === null ? '' : ` / ${say.number(filter.limit, 2)}`}`;
    const of = filter.contractAddress ?? filter.address;
    return (
      <span key={`${filter.rule}${of}`} className="bg-sunken text-muted ms-1 rounded px-1.5 py-0.5">
        {t(`smart.reason.${filter.reason}`)} · {t(`smart.rule.${filter.rule}`, { defaultValue: filter.rule })}
        {measured}
        {of !== null && ` ${shortAddress(of)}`}
      </span>
    );
  });
}
