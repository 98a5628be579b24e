import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { TroublesCard } from '@/components/ui/troubles-card';
import { staffLinks } from '@/components/portfolio/domains/domain-links';
import { useFaultWords } from '@/components/queue/live/fault-words';
import { useKindName } from '@/components/queue/live/operation-words';
import { ButtonLink } from '@/components/ui/button-link';
import { DateTime } from '@/components/ui/date-time';
import { Icon } from '@/components/ui/icon';
import { Money } from '@/components/ui/money';
import { toneText } from '@/components/ui/tone';
import { routes } from '@/lib/base/routes';
import type { StaffDomain } from '@/lib/desk/domains/queries';
import type { Trouble } from '@/lib/desk/domains/troubles';

/** Why the site of a domain may be down, each reason with the place where it is mended. */
export function DomainTroubles({ shown }: { readonly shown: StaffDomain }) {
  const t = useTranslations('domains.staff.troubles');
  return (
    <TroublesCard title={t('title')} none={t('none')}>
      {shown.troubles.map((trouble) => (
        <TroubleLine
          key={trouble.kind === 'refused' ? trouble.operation.id : trouble.kind}
          trouble={trouble}
          shown={shown}
        />
      ))}
    </TroublesCard>
  );
}

function TroubleLine({ trouble, shown }: { readonly trouble: Trouble; readonly shown: StaffDomain }) {
  const t = useTranslations('domains.staff.troubles');
  const remedy = remedyOf(trouble, shown);
  const isNear = trouble.kind === 'expiring' || trouble.kind === 'unpaid';
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-2 px-gutter py-3">
      <Icon name="alert" size={18} className={`mt-0.5 ${toneText[isNear ? 'warning' : 'danger']}`} />
      <div className="min-w-0 flex-1 basis-60">
        <Sentence trouble={trouble} />
      </div>
      {remedy && (
        <ButtonLink href={remedy.href} size="sm">
          {t(`remedy.${remedy.to}`)}
        </ButtonLink>
      )}
    </li>
  );
}

function Sentence({ trouble }: { readonly trouble: Trouble }): ReactNode {
  const t = useTranslations('domains.staff.troubles');
  const kindName = useKindName();
  const words = useFaultWords();
  switch (trouble.kind) {
    case 'missing':
      return t.rich('missing', { moment: () => <DateTime value={trouble.since} as="moment" /> });
    case 'expired':
    case 'expiring':
      return t.rich(trouble.kind, { date: () => <DateTime value={trouble.on} as="date" isDay /> });
    case 'unpaid':
      return t.rich('unpaid', { amount: () => <Money value={trouble.price} /> });
    case 'refused': {
      const { kind, problem } = trouble.operation;
      return (
        <>
          <p>{t('refused', { kind: kindName(kind) })}</p>
          {problem && <p className="text-sm text-muted">{words.said(problem)}</p>}
        </>
      );
    }
    case 'gone':
    case 'suspended':
    case 'undelegated':
    case 'noServers':
    case 'emptyZone':
      return t(trouble.kind);
  }
}

/** Where a trouble is mended; nowhere for what is over. */
function remedyOf(trouble: Trouble, { domain: { id, asciiName }, owner }: StaffDomain) {
  const wallet = owner && ({ to: 'owner', href: routes.admin.customer(owner.id) } as const);
  switch (trouble.kind) {
    case 'gone':
      return null;
    case 'missing':
      return { to: 'sync', href: routes.admin.registrar() } as const;
    case 'expired':
    case 'expiring':
    case 'unpaid':
      return wallet;
    case 'suspended':
      return { to: 'calls', href: routes.admin.apiLog({ text: asciiName }) } as const;
    case 'undelegated':
      return null;
    case 'noServers':
      return { to: 'servers', href: staffLinks.nameServers(id) } as const;
    case 'emptyZone':
      return { to: 'records', href: staffLinks.dns(id) } as const;
    case 'refused':
      return { to: 'operation', href: staffLinks.operation(trouble.operation.id) } as const;
  }
}
