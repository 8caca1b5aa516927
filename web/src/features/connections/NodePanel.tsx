import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { GraphNode } from '@/shared/api/types';
import { useFormats } from '@/shared/i18n/useFormats';
import { Address } from '@/shared/ui/Address';
import { Button } from '@/shared/ui/Button';
import { Known } from '@/shared/ui/Known';

interface Props {
  node: GraphNode;
  pinned: boolean;
  onClose(): void;
}

export function NodePanel({ node, pinned, onClose }: Props) {
  const { t } = useTranslation();
  const say = useFormats();
  return (
    <div role="status" className="border-line bg-card absolute bottom-2 left-2 max-w-72 rounded-md border p-2.5 text-xs shadow-md">
      <div className="flex items-center justify-between gap-2">
        <Address address={node.id} />
        {pinned && (
          <Button look="ghost" size="small" className="!h-6 !px-1" onClick={onClose} aria-label={t('graph.unselect')}>
            <X aria-hidden />
          </Button>
        )}
      </div>
      {node.type === 'FUNDER' ? (
        <p>{t('graph.funder')}</p>
      ) : (
        <p className="tabular">
          {t('graph.rank', { rank: node.rank })} · {t('column.supplyPercentage')} <Known value={say.percent(node.supplyPercentage)} />
        </p>
      )}
      {node.labels.length > 0 && <p>{node.labels.map((label) => t(`label.${label}`)).join(' · ')}</p>}
    </div>
  );
}
