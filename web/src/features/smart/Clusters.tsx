import { useTranslation } from 'react-i18next';
import type { SmartCluster } from '@/shared/api/types';
import { useFormats } from '@/shared/i18n/useFormats';
import { Card } from '@/shared/ui/Card';
import { Known } from '@/shared/ui/Known';
import { Behaviour } from './Behaviour';

interface Props {
  clusters: SmartCluster[];
  onPick(cluster: string): void;
}

/** Wallets that behave alike: how long they hold, how early they come, how much they pay. */
export function Clusters({ clusters, onPick }: Props) {
  const { t } = useTranslation();
  const say = useFormats();
  return clusters.length === 0 ? null : (
    <Card title={t('smart.clusters')} aside={t('smart.clustersExplained')}>
      <ul className="flex flex-wrap gap-2">
        {clusters.map((cluster) => (
          <li key={cluster.cluster}>
            <button type="button" onClick={() => onPick(cluster.cluster)} className="border-line hover:bg-sunken cursor-pointer rounded-md border px-3 py-2 text-left text-xs">
              <span className="block font-medium"><Behaviour cluster={cluster.cluster} /></span>
              <span className="text-muted tabular block">
                {t('smart.inCluster', { count: cluster.wallets })} · {t('smart.column.winRate')} <Known value={say.percent(cluster.medianWinRate)} /> · {say.number(cluster.realizedSol, 2)} SOL
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
