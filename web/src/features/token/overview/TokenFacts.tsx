import { OctagonAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { TokenScanResult } from '@/shared/api/types';
import { useFormats } from '@/shared/i18n/useFormats';
import { Address } from '@/shared/ui/Address';
import { Card } from '@/shared/ui/Card';
import { type Fact, Facts } from '@/shared/ui/Facts';
import { Known } from '@/shared/ui/Known';
import { FoundShare } from '../FoundShare';

export function TokenFacts({ result }: { result: TokenScanResult }) {
  const { t } = useTranslation();
  const say = useFormats();
  const { token } = result;
  const yesNo = (value: boolean | null): string | null => (value === null ? null : t(value ? 'yes' : 'no'));
  const authority = (address: string | null): Fact['value'] =>
    address === null ? <span className="text-gain">{t('fact.nobody')}</span> : <Warned><Address address={address} /></Warned>;
  return (
    <Card title={t('tokenFacts.title')}>
      <Facts
        columns
        facts={[
          { name: t('fact.supply'), value: <Known value={say.tokens(token.supply, token.decimals)} /> },
          { name: t('fact.decimals'), value: token.decimals },
          { name: t('fact.program'), value: <Address address={token.program} /> },
          { name: t('fact.mintAuthority'), value: authority(token.mintAuthority) },
          { name: t('fact.freezeAuthority'), value: authority(token.freezeAuthority) },
          { name: t('fact.metadataMutable'), value: <Known value={yesNo(token.metadataMutable)} /> },
          { name: t('fact.creator'), value: token.creator === null ? <Known value={null} /> : <Address address={token.creator.address} /> },
          { name: t('fact.creatorHolds'), value: <Known value={say.percent(token.creator?.holdsPercentage)} /> },
          { name: t('fact.creatorSold'), value: <Known value={say.percent(token.creator?.soldPercentage)} /> },
          { name: t('fact.onCurve'), value: <Known value={yesNo(token.onCurve)} /> },
          { name: t('fact.curveProgress'), value: token.onCurve === false ? t('fact.notApplicable') : <Known value={say.percent(token.curveProgress)} /> },
          { name: t('fact.bundled'), value: <FoundShare percent={result.bundledPercentage} coverage={result.coverage} /> },
          { name: t('fact.snipers'), value: <FoundShare percent={result.sniperPercentage} coverage={result.coverage} /> },
        ]}
      />
      <Extensions extensions={token.extensions} />
    </Card>
  );
}

function Warned({ children }: { children: React.ReactNode }) {
  return (
    <span className="inline-flex items-center gap-1">
      <OctagonAlert className="text-loss size-4" aria-hidden />
      {children}
    </span>
  );
}

function Extensions({ extensions }: { extensions: TokenScanResult['token']['extensions'] }) {
  const { t, i18n } = useTranslation();
  if (extensions.length === 0) {
    return null;
  }
  return (
    <div className="mt-4">
      <h3 className="mb-1 text-xs font-semibold">{t('tokenFacts.extensions')}</h3>
      <ul className="grid gap-1 text-xs">
        {extensions.map((extension) => (
          <li key={extension.name} className={extension.danger === null ? 'text-muted' : ''}>
            {extension.danger === null ? (
              <span className="font-mono">{extension.name}</span>
            ) : (
              <Warned>
                <span>
                  <span className="font-mono font-semibold">{extension.name}</span>: {i18n.language === 'zh' ? (extension.dangerZh ?? extension.danger) : extension.danger}
                </span>
              </Warned>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
