import { useTranslations } from 'next-intl';
import { use, type ReactNode } from 'react';
import { customerLinks } from '@/components/portfolio/domains/domain-links';
import { ButtonLink } from '@/components/ui/button-link';
import { DateTime } from '@/components/ui/date-time';
import { Icon } from '@/components/ui/icon';
import { listHref } from '@/components/ui/list-url';
import { toneText } from '@/components/ui/tone';
import { toUnicode } from '@/lib/base/values/domain-name';
import type { World, ZoneHealth } from '@/lib/portfolio/dns/queries';
import type { Certificate } from '@/lib/portfolio/dns/world/certificate';
import type { ZoneSearch } from '@/lib/portfolio/dns/schema';

/** What our own checks of the zone find, each with its remedy. */
export function ZoneLines({ id, zone }: { readonly id: string; readonly zone: ZoneHealth }) {
  const t = useTranslations('domains.health');
  if (zone.kind !== 'checked') return <HealthLine look="plain">{t(zone.kind)}</HealthLine>;
  const fine = zone.checks.filter(({ problem }) => problem === null);
  return (
    <>
      {zone.checks.map(
        ({ part, problem }) =>
          problem && (
            <HealthLine
              key={part}
              look={problem === 'parked' ? 'plain' : 'wrong'}
              remedy={{
                href: listHref<ZoneSearch>(customerLinks.dns(id), {}, { add: added[problem] }),
                label: t(`remedy.${problem}`),
              }}
              note={t(`note.${problem}`)}
            >
              {t(`problem.${problem}`)}
            </HealthLine>
          ),
      )}
      {fine.length > 0 && (
        <HealthLine look="fine">
          {t('fine', { parts: fine.map(({ part }) => t(`part.${part}`)).join(', ') })}
        </HealthLine>
      )}
    </>
  );
}

/** The type of the record that mends it. */
const added = {
  parked: 'A',
  noSite: 'A',
  noWww: 'CNAME',
  noSpf: 'TXT',
  severalSpf: 'TXT',
  noDkim: 'TXT',
  noDmarc: 'TXT',
} as const;

type WorldLinesProps = {
  readonly id: string;
  readonly world: Promise<World>;
  /** The registrar's page stands at the name: what that one shows is nothing to the owner. */
  readonly isParked: boolean;
};

/** What the world's name servers answer, and what its site shows browsers. */
export function WorldLines({ id, world, isParked }: WorldLinesProps) {
  const t = useTranslations('domains.health.world');
  const seen = use(world);
  if (seen.kind !== 'seen') return <HealthLine look="plain">{t(seen.kind)}</HealthLine>;
  const asked = t.rich('asked', { moment: () => <DateTime value={seen.askedAt} /> });
  const servers = { href: customerLinks.nameServers(id), label: t('toServers') };
  return (
    <>
      {seen.certificate && !isParked && <CertificateLine certificate={seen.certificate} />}
      {seen.troubles.map((trouble) => (
        <HealthLine key={trouble.kind} look="wrong" remedy={servers} note={asked}>
          {t(`trouble.${trouble.kind}`, { hosts: 'hosts' in trouble ? trouble.hosts.map(toUnicode).join(', ') : '' })}
        </HealthLine>
      ))}
      {seen.troubles.length === 0 && (
        <HealthLine look="fine" note={asked}>
          {t('fine', { count: seen.servers.length })}
        </HealthLine>
      )}
    </>
  );
}

function CertificateLine({ certificate }: { readonly certificate: Certificate }) {
  const t = useTranslations('domains.health.certificate');
  const until = () => 'until' in certificate && <DateTime value={certificate.until} as="date" />;
  const isFine = certificate.kind === 'valid';
  return (
    <HealthLine look={isFine ? 'fine' : 'wrong'} note={!isFine && t('note')}>
      {t.rich(certificate.kind, { until })}
    </HealthLine>
  );
}

type HealthLineProps = {
  readonly look: 'wrong' | 'fine' | 'plain';
  readonly note?: ReactNode;
  readonly remedy?: { readonly href: string; readonly label: string } | undefined;
  readonly children: ReactNode;
};

const looks = {
  wrong: { icon: 'alert', tone: 'warning' },
  fine: { icon: 'check', tone: 'success' },
  plain: { icon: 'domain', tone: 'neutral' },
} as const;

/** One finding of a card of health. */
export function HealthLine({ look, note, remedy, children }: HealthLineProps) {
  const { icon, tone } = looks[look];
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-2 px-gutter py-3">
      <Icon name={icon} size={18} className={`mt-0.5 ${toneText[tone]}`} />
      <div className="min-w-0 flex-1 basis-60 wrap-anywhere">
        <p className={look === 'wrong' ? undefined : 'text-muted'}>{children}</p>
        {note && <p className="text-sm text-muted">{note}</p>}
      </div>
      {remedy && (
        <ButtonLink href={remedy.href} size="sm">
          {remedy.label}
        </ButtonLink>
      )}
    </li>
  );
}
