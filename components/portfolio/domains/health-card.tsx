import { useTranslations } from 'next-intl';
import { Suspense } from 'react';
import { AskWorldButton } from '@/components/portfolio/domains/ask-world-button';
import { HealthLine, WorldLines, ZoneLines } from '@/components/portfolio/domains/health-lines';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import type { World, ZoneHealth } from '@/lib/portfolio/dns/queries';
import type { DomainView } from '@/lib/portfolio/domains/queries';

type HealthCardProps = { readonly domain: DomainView; readonly zone: ZoneHealth; readonly world: Promise<World> };

/** What is wrong with the DNS of a domain, each with its remedy, and in one line what is not; nobody waits for the world. */
export function HealthCard({ domain: { id }, zone, world }: HealthCardProps) {
  const t = useTranslations('domains.health');
  const isParked = zone.kind === 'checked' && zone.checks.some(({ problem }) => problem === 'parked');
  return (
    <Card
      title={t('title')}
      note={zone.kind === 'checked' && t.rich('read', { moment: () => <DateTime value={zone.readAt} /> })}
      actions={<AskWorldButton domainId={id} />}
      padding="flush"
    >
      <ul className="divide-y divide-line">
        <ZoneLines id={id} zone={zone} />
        <Suspense fallback={<HealthLine look="plain">{t('asking')}</HealthLine>}>
          <WorldLines id={id} world={world} isParked={isParked} />
        </Suspense>
      </ul>
    </Card>
  );
}
