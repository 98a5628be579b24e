import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { domainTabs, staffLinks, type DomainTab } from '@/components/portfolio/domains/domain-links';
import { toldBy } from '@/components/portfolio/domains/domain-frame';
import { DomainState } from '@/components/portfolio/domains/domain-state';
import { Expiry } from '@/components/portfolio/domains/expiry';
import { LookAgainButton } from '@/components/portfolio/domains/look-again-button';
import { PendingStrip } from '@/components/portfolio/domains/pending-strip';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { ButtonLink } from '@/components/ui/button-link';
import { DomainName } from '@/components/ui/domain-name';
import { PageHeader } from '@/components/ui/page-header';
import { TabsNav } from '@/components/ui/tabs-nav';
import { routes } from '@/lib/base/routes';
import type { StaffDomain } from '@/lib/desk/domains/queries';

type StaffDomainFrameProps = {
  readonly shown: StaffDomain;
  readonly current: DomainTab;
  readonly asOf?: Date | null | undefined;
  readonly mayChange: boolean;
  readonly children: ReactNode;
};

/** Head, what is under way, and tabs of one domain, for staff: those of its owner, without seeing the panel as them. */
export function StaffDomainFrame({ shown, current, asOf, mayChange, children }: StaffDomainFrameProps) {
  const t = useTranslations('domains.staff');
  const tabs = useTranslations('domains.tabs');
  const { id, unicodeName, asciiName, state, expiresOn, missingSince, readAt, operations } = shown.domain;
  const read = asOf === undefined ? readAt : asOf;
  const isThere = state === 'active' || state === 'suspended';
  // The overview tells what was refused among the troubles.
  const told = current === 'overview' ? operations.filter((one) => one.state !== 'attention') : operations;
  return (
    <>
      <PageHeader
        title={<DomainName unicode={unicodeName} ascii={asciiName} copy />}
        state={<DomainState state={state} expiresOn={expiresOn} isMissing={missingSince !== null} isQuiet />}
        note={<Whose shown={shown} />}
        asOf={read}
        readAgain={mayChange && isThere && <LookAgainButton domainId={id} asOf={read?.toISOString() ?? null} />}
        breadcrumbs={<Breadcrumbs crumbs={[{ label: t('crumb'), href: routes.admin.domains() }]} />}
        actions={<NextActions shown={shown} current={current} mayChange={mayChange} />}
      />
      <PendingStrip
        domainId={id}
        operations={told}
        latest={shown.domain.latest}
        toldBelow={toldBy[current]}
        links={staffLinks}
      />
      <TabsNav
        label={tabs('label')}
        tabs={domainTabs.map((key) => ({ key, label: tabs(key), href: staffLinks[key](id) }))}
        current={current}
      />
      {children}
    </>
  );
}

function Whose({ shown: { owner, domain } }: { readonly shown: StaffDomain }) {
  const t = useTranslations('domains.staff');
  const columns = useTranslations('domains.columns');
  return (
    <>
      {owner
        ? t.rich('ofOwner', {
            owner: () => (
              <Link href={routes.admin.customer(owner.id)} className="text-link">
                {owner.name}
              </Link>
            ),
          })
        : t('ofNobody')}
      {domain.expiresOn && (
        <>
          {' · '}
          {columns('expires')}: <Expiry expiresOn={domain.expiresOn} autoRenews={domain.autoRenews} />
        </>
      )}
    </>
  );
}

type NextActionsProps = Pick<StaffDomainFrameProps, 'shown' | 'current' | 'mayChange'>;

/** The calls, and the next sensible thing to do: an operation that waits, an owner, then where the DNS is. */
function NextActions({ shown: { domain, owner }, current, mayChange }: NextActionsProps) {
  const t = useTranslations('domains.staff');
  const { id, asciiName, state, dns, operations } = domain;
  const isThere = state === 'active' || state === 'suspended';
  const waiting = operations.some((operation) => operation.state === 'attention');
  const place = dns === 'elsewhere' ? 'nameServers' : 'dns';
  return (
    <>
      <ButtonLink href={routes.admin.apiLog({ text: asciiName })} icon="code" variant="ghost">
        {t('calls')}
      </ButtonLink>
      {mayChange && isThere && current !== place && (
        <ButtonLink href={staffLinks[place](id)} variant={owner && !waiting ? 'primary' : 'secondary'}>
          {t(place === 'dns' ? 'actions.records' : 'actions.nameServers')}
        </ButtonLink>
      )}
      {mayChange && !owner && state !== 'registering' && (
        <ButtonLink href={routes.admin.assign({ id })} variant={waiting ? 'secondary' : 'primary'}>
          {t('actions.assign')}
        </ButtonLink>
      )}
    </>
  );
}
