import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { customerLinks, domainTabs, type DomainTab } from '@/components/portfolio/domains/domain-links';
import { DomainState } from '@/components/portfolio/domains/domain-state';
import { LookAgainButton } from '@/components/portfolio/domains/look-again-button';
import { Expiry } from '@/components/portfolio/domains/expiry';
import { PendingStrip } from '@/components/portfolio/domains/pending-strip';
import { ButtonLink } from '@/components/ui/button-link';
import { Callout } from '@/components/ui/callout';
import { DomainName } from '@/components/ui/domain-name';
import { PageHeader } from '@/components/ui/page-header';
import { TabsNav } from '@/components/ui/tabs-nav';
import type { DomainView } from '@/lib/portfolio/domains/queries';
import { routes } from '@/lib/base/routes';

type DomainFrameProps = {
  readonly domain: DomainView;
  readonly current: DomainTab;
  /** When what the tab shows was read; the domain's own reading by default. */
  readonly asOf?: Date | null | undefined;
  readonly children: ReactNode;
};

/** Head, what is under way, and tabs: the same on every page of one domain. */
export function DomainFrame({ domain, current, asOf = domain.readAt, children }: DomainFrameProps) {
  const t = useTranslations('domains');
  const { id, unicodeName, asciiName, state, expiresOn, missingSince, autoRenews } = domain;
  return (
    <>
      <PageHeader
        title={<DomainName unicode={unicodeName} ascii={asciiName} copy />}
        state={<DomainState state={state} expiresOn={expiresOn} isMissing={missingSince !== null} />}
        note={
          expiresOn && (
            <>
              {t('columns.expires')}: <Expiry expiresOn={expiresOn} autoRenews={autoRenews} />
            </>
          )
        }
        asOf={asOf}
        readAgain={
          state !== 'registering' &&
          state !== 'gone' && <LookAgainButton domainId={id} asOf={asOf?.toISOString() ?? null} />
        }
        actions={<NextActions domain={domain} current={current} />}
      />
      {missingSince && <Callout tone="warning">{t('overview.missing')}</Callout>}
      <PendingStrip
        domainId={id}
        operations={domain.operations}
        latest={domain.latest}
        toldBelow={toldBy[current]}
        links={customerLinks}
      />
      <TabsNav
        label={t('tabs.label')}
        tabs={domainTabs.map((key) => ({ key, label: t(`tabs.${key}`), href: customerLinks[key](id) }))}
        current={current}
      />
      {children}
    </>
  );
}

/** What a tab shows itself of what was refused. */
export const toldBy = { overview: null, dns: 'records', nameServers: 'nameServers', history: null } as const;

/** The two next sensible things to do; not where one already is. */
function NextActions({
  domain: { id, state, dns, missingSince, renewalOpensOn },
  current,
}: {
  readonly domain: DomainView;
  readonly current: DomainTab;
}) {
  const t = useTranslations('domains.actions');
  if (state === 'registering' || state === 'gone') return null;
  const servedHere = dns !== 'elsewhere';
  const second = servedHere
    ? { tab: 'dns', href: routes.domainDns(id), label: t('dns') }
    : { tab: 'nameServers', href: routes.domainNameServers(id), label: t('nameServers') };
  return (
    <>
      {current !== second.tab && <ButtonLink href={second.href}>{second.label}</ButtonLink>}
      {!missingSince && !renewalOpensOn && (
        <ButtonLink href={routes.domainRenew(id)} variant="primary">
          {t('renew')}
        </ButtonLink>
      )}
    </>
  );
}
