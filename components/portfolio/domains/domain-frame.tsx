import { useLocale, useNow, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { customerLinks, domainTabs, type DomainTab } from '@/components/portfolio/domains/domain-links';
import { DomainState } from '@/components/portfolio/domains/domain-state';
import { LookAgainButton } from '@/components/portfolio/domains/look-again-button';
import { Expiry } from '@/components/portfolio/domains/expiry';
import { nextActions, type NextAction } from '@/components/portfolio/domains/next-actions';
import { PendingStrip } from '@/components/portfolio/domains/pending-strip';
import { ButtonLink } from '@/components/ui/button-link';
import { Callout } from '@/components/ui/callout';
import { DomainName } from '@/components/ui/domain-name';
import { PageHeader } from '@/components/ui/page-header';
import { TabsNav } from '@/components/ui/tabs-nav';
import type { DomainView } from '@/lib/portfolio/domains/queries';
import { formatMoney } from '@/lib/base/i18n/format-money';

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
        state={<DomainState state={state} expiresOn={expiresOn} isMissing={missingSince !== null} isQuiet />}
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

type NextActionsProps = { readonly domain: DomainView; readonly current: DomainTab };

/** The next sensible thing to do is the last button and the coloured one, what comes after it stands before. */
function NextActions({ domain, current }: NextActionsProps) {
  const t = useTranslations('domains.actions');
  const locale = useLocale();
  const { price, restoration } = domain.nextTerm;
  const sum = (amount: NonNullable<typeof price>) => formatMoney(amount, locale, { wholeUnits: 'short' });
  const renewal = price ? t('renewFor', { price: sum(price) }) : t('renew');
  const [first, ...others] = nextActions(domain, current, useNow());
  const words = ({ key }: NextAction) => {
    if (key === 'restore') return t('restoreFor', { price: restoration ? sum(restoration) : '' });
    return key === 'renew' ? renewal : t(key);
  };
  return (
    <>
      {others.map((action) => (
        <ButtonLink key={action.key} href={action.href}>
          {words(action)}
        </ButtonLink>
      ))}
      {first && (
        // On a tab with a form of its own that form has the coloured button.
        <ButtonLink href={first.href} variant={current === 'overview' || first.isPressing ? 'primary' : 'secondary'}>
          {words(first)}
        </ButtonLink>
      )}
    </>
  );
}
