import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { DelegationButton } from '@/components/portfolio/domains/delegation-button';
import { customerLinks, type DomainLinks } from '@/components/portfolio/domains/domain-links';
import { DomainState } from '@/components/portfolio/domains/domain-state';
import { DutiesCard } from '@/components/portfolio/domains/duties-card';
import { HealthCard } from '@/components/portfolio/domains/health-card';
import { NameServerList } from '@/components/portfolio/domains/name-server-list';
import { RegistrantCard } from '@/components/portfolio/domains/registrant-card';
import { TermCard } from '@/components/portfolio/domains/term-card';
import { FolderLink } from '@/components/portfolio/folders/folder-link';
import { DomainTags } from '@/components/portfolio/tags/domain-tags';
import { ButtonLink } from '@/components/ui/button-link';
import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import { CopyButton } from '@/components/ui/copy-button';
import { DateTime } from '@/components/ui/date-time';
import { DefinitionList, type Definition } from '@/components/ui/definition-list';
import { routes } from '@/lib/base/routes';
import type { World, ZoneHealth } from '@/lib/portfolio/dns/queries';
import type { DomainView } from '@/lib/portfolio/domains/queries';
import type { DomainTagsView } from '@/lib/portfolio/tags/queries';

type DomainOverviewProps = {
  readonly domain: DomainView;
  readonly zone: ZoneHealth;
  readonly world: Promise<World>;
  readonly tags: DomainTagsView;
};

export function DomainOverview({ domain, zone, world, tags }: DomainOverviewProps) {
  const t = useTranslations('domains.overview');
  const isThere = domain.state === 'active' || domain.state === 'suspended';
  return (
    <>
      {domain.state === 'registering' && <Callout tone="info">{t('registering')}</Callout>}
      {domain.suspension && (
        <Callout tone="warning" title={t('suspended')}>
          {domain.suspension.reason}
        </Callout>
      )}
      {domain.state === 'gone' && <Callout tone="info">{t('gone')}</Callout>}
      <div className="grid items-start gap-4 lg:grid-cols-[3fr_2fr]">
        <div className="min-w-0 space-y-4">
          {isThere && <DutiesCard domain={domain} />}
          <TermCard domain={domain} of="customer" />
          {isThere && <HealthCard domain={domain} zone={zone} world={world} />}
        </div>
        <div className="min-w-0 space-y-4">
          <DomainServers domain={domain} links={customerLinks} mayChange />
          <RegistrantCard domain={domain} />
          <DomainFacts
            domain={domain}
            folder={<FolderLink by="owner" domainId={domain.id} folder={domain.folder} mayMove />}
            tags={<DomainTags by="owner" domainId={domain.id} tags={tags} mayChange />}
            leaveHref={routes.domainLeave(domain.id)}
          />
        </div>
      </div>
    </>
  );
}

type DomainFactsProps = {
  readonly domain: DomainView;
  /** Where its owner keeps it. */
  readonly folder?: ReactNode;
  readonly tags: ReactNode;
  /** Where its owner gives it away. */
  readonly leaveHref?: string;
};

/** What is known of a registration. */
export function DomainFacts({ domain, folder, tags, leaveHref }: DomainFactsProps) {
  const t = useTranslations('domains.overview');
  const { asciiName, unicodeName, tld, state, createdOn, expiresOn, missingSince, contact } = domain;
  const isRegistered = state === 'active' || state === 'suspended';
  const unknown = <span className="text-muted">{t('notKnown')}</span>;
  const items: readonly (Definition | null)[] = [
    { key: 'name', term: t('name'), value: <span translate="no">{unicodeName}</span> },
    asciiName === unicodeName ? null : { key: 'punycode', term: t('punycode'), value: <Punycode name={asciiName} /> },
    { key: 'zone', term: t('zone'), value: <span translate="no">.{tld}</span> },
    {
      key: 'state',
      term: t('state'),
      value: <DomainState state={state} expiresOn={expiresOn} isMissing={missingSince !== null} />,
    },
    { key: 'created', term: t('created'), value: createdOn ? <DateTime value={createdOn} as="date" isDay /> : unknown },
    { key: 'expires', term: t('expires'), value: expiresOn ? <DateTime value={expiresOn} as="date" isDay /> : unknown },
    contact === null ? null : { key: 'contact', term: t('contact'), value: contact },
    folder === undefined ? null : { key: 'folder', term: t('folder'), value: folder },
    { key: 'tags', term: t('tags'), value: tags },
  ];
  return (
    <Card
      title={t('facts')}
      actions={
        isRegistered && (
          <>
            {leaveHref !== undefined && (
              <ButtonLink href={leaveHref} prefetch={false} size="sm">
                {t('leave')}
              </ButtonLink>
            )}
            <ButtonLink href={routes.whois(unicodeName)} prefetch={false} size="sm">
              {t('whois')}
            </ButtonLink>
          </>
        )
      }
    >
      <DefinitionList items={items.filter((item) => item !== null)} />
    </Card>
  );
}

function Punycode({ name }: { readonly name: string }) {
  return (
    <span className="inline-flex items-center gap-1">
      <code translate="no" className="break-all font-mono text-sm">
        {name}
      </code>
      <CopyButton text={name} />
    </span>
  );
}

type DomainServersProps = {
  readonly domain: DomainView;
  readonly links: DomainLinks;
  readonly mayChange: boolean;
};

/** The name servers of a domain, and whether it is delegated to them. */
export function DomainServers({ domain, links, mayChange }: DomainServersProps) {
  const { id, nameServers, state, delegation, operations } = domain;
  const t = useTranslations('domains');
  const isChangeable = mayChange && (state === 'active' || state === 'suspended');
  const isSwitching = operations.some(({ kind }) => kind === 'domain.delegate' || kind === 'domain.undelegate');
  return (
    <Card
      title={t('overview.nameServersTitle')}
      actions={
        isChangeable && (
          <ButtonLink href={links.nameServers(id)} size="sm">
            {t('overview.changeNameServers')}
          </ButtonLink>
        )
      }
    >
      {delegation === 'off' && <Callout tone="warning">{t('delegation.suspended')}</Callout>}
      <NameServerList servers={nameServers} />
      {isChangeable && (state === 'active' || links.of === 'staff') && delegation !== null && !isSwitching && (
        <div className="mt-4">
          <DelegationButton domainId={id} now={delegation} />
        </div>
      )}
    </Card>
  );
}
