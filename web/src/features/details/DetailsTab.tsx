import { useTranslation } from 'react-i18next';
import type { TokenScanResult } from '@/shared/api/types';
import { useFormats } from '@/shared/i18n/useFormats';
import { Card } from '@/shared/ui/Card';
import { Facts } from '@/shared/ui/Facts';
import { Known } from '@/shared/ui/Known';
import { Coverage } from './Coverage';
import { PastScores } from './PastScores';
import { RawDocument } from './RawDocument';
import { ScoreFormula } from './ScoreFormula';

export default function DetailsTab({ result }: { result: TokenScanResult }) {
  const { t } = useTranslation();
  const say = useFormats();
  return (
    <div className="grid gap-4">
      <div className="grid gap-4 lg:grid-cols-2">
        <Coverage result={result} />
        <ScoreFormula result={result} />
      </div>
      <Card title={t('details.scan')}>
        <Facts
          columns
          facts={[
            { name: t('details.scanId'), value: <span className="font-mono text-xs">{result.scanId}</span> },
            { name: t('details.revision'), value: result.revision },
            { name: t('details.slot'), value: result.slot },
            { name: t('details.time'), value: <Known value={say.time(result.scanTimestamp)} /> },
            { name: t('details.cachedUntil'), value: <Known value={say.time(result.cacheExpiry)} /> },
            { name: t('details.model'), value: `${result.scoreModel.name} ${result.scoreModel.version}` },
          ]}
        />
      </Card>
      <PastScores result={result} />
      <RawDocument result={result} />
    </div>
  );
}
