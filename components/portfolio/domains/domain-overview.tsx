import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { autoRenewWord } from '@/components/portfolio/domains/auto-renew-word';
import { AutoRenewButton } from '@/components/portfolio/domains/auto-renew-button';
import { DelegationButton } from '@/components/portfolio/domains/delegation-button';
import { customerLinks, type DomainLinks } from '@/components/portfolio/domains/domain-links';
import { DomainState } from '@/components/portfolio/domains/domain-state';
import { NameServerList } from '@/components/portfolio/domains/name-server-list';
import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button-link';
import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import { CopyButton } from '@/components/ui/copy-button';
import { DateTime } from '@/components/ui/date-time';
import { DefinitionList, type Definition } from '@/components/ui/definition-list';
import type { DomainView } from '@/lib/portfolio/domains/queries';
import { formatMoney } from '@/lib/base/i18n/format-money';

export function DomainOverview({ domain }: { readonly domain: DomainView }) {
  const t = useTranslations('domains.overview');
  return (
    <>
      {domain.state === 'registering' && <Callout tone="info">{t('registering')}</Callout>}
      {domain.state === 'gone' && <Callout tone="info">{t('gone')}</Callout>}
      <div className="grid items-start gap-4 lg:grid-cols-[3fr_2fr]">
        <DomainFacts domain={domain} />
        <div className="space-y-4">
          <AutoRenewal domain={domain} of="customer" />
          <DomainServers domain={domain} links={customerLinks} mayChange />
        </div>
      </div>
    </>
  );
}

/** What is known of a registration. */
export function DomainFacts({ domain }: { readonly domain: DomainView }) {
  const t = useTranslations('domains.overview');
  const { asciiName, unicodeName, tld, state, createdOn, expiresOn, missingSince, contact, folder } = domain;
  const { renewalOpensOn } = domain;
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
    renewalOpensOn === null || missingSince !== null
      ? null
      : {
          key: 'renewal',
          term: t('renewal'),
          value: t.rich('renewalOpens', { date: () => <DateTime value={renewalOpensOn} as="date" isDay /> }),
        },
    contact === null ? null : { key: 'contact', term: t('contact'), value: contact },
    folder === null ? null : { key: 'folder', term: t('folder'), value: folder },
  ];
  return (
    <Card title={t('facts')}>
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

type AutoRenewalProps = {
  readonly domain: DomainView;
  /** Whose wallet it is: one's own, or that of the owner whom staff look after. */
  readonly of: DomainLinks['of'];
};

/** Whether our schedule renews it: for how much, on which day, from which purse, and whether that suffices. */
export function AutoRenewal({ domain, of }: AutoRenewalProps) {
  const t = useTranslations('domains');
  const locale = useLocale();
  const { id, autoRenews, state, unpaidRenewal } = domain;
  const isChangeable = state === 'active' || state === 'suspended';
  return (
    <Card
      title={
        <span className="flex items-center gap-2">
          {t('overview.autoRenewTitle')}
          <Badge tone={autoRenews ? 'success' : 'neutral'}>{t(`autoRenew.${autoRenewWord(autoRenews)}`)}</Badge>
        </span>
      }
      actions={
        of === 'customer' && isChangeable && <AutoRenewButton domainId={id} wanted={autoRenews ? 'off' : 'on'} />
      }
    >
      {unpaidRenewal && of === 'customer' && (
        <Callout tone="warning">{t('overview.renewalUnpaid', { price: formatMoney(unpaidRenewal, locale) })}</Callout>
      )}
      <Terms domain={domain} of={of} />
    </Card>
  );
}

function Terms({ domain: { autoRenews, expiresOn, nextTerm }, of }: AutoRenewalProps) {
  const t = useTranslations('domains.overview.autoRenew');
  const locale = useLocale();
  const format = useFormatter();
  const word = autoRenewWord(autoRenews);
  const { price, takenOn, wallet } = nextTerm;
  const said = (day: Date) => format.dateTime(day, { dateStyle: 'medium', timeZone: 'UTC' });
  const sum = (amount: NonNullable<typeof price>) => formatMoney(amount, locale, { wholeUnits: 'short' });
  if (!price || !takenOn || !expiresOn || !wallet) return <p className="text-muted">{t(`unknown.${word}`)}</p>;
  const isEnough = wallet.minor >= price.minor;
  // Our schedule renews before the end, not after it.
  if (expiresOn < takenOn) return <p>{t('past', { end: said(expiresOn) })}</p>;
  const known = { price: sum(price), wallet: sum(wallet), day: said(takenOn), end: said(expiresOn), whose: of };
  return (
    <>
      <p>{t(word, known)}</p>
      <p className={isEnough ? 'text-muted' : 'text-warning'}>{t(isEnough ? 'enough' : 'short', known)}</p>
    </>
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
  const isSwitching = operations.some(({ kind }) => kind === 'domain.delegate' || kind === 'domain.undelegate');
  return (
    <Card
      title={t('overview.nameServersTitle')}
      actions={
        mayChange &&
        (state === 'active' || state === 'suspended') && (
          <>
            {delegation !== null && !isSwitching && <DelegationButton domainId={id} now={delegation} />}
            <ButtonLink href={links.nameServers(id)} size="sm">
              {t('actions.nameServers')}
            </ButtonLink>
          </>
        )
      }
    >
      {delegation === 'off' && <Callout tone="warning">{t('delegation.suspended')}</Callout>}
      <NameServerList servers={nameServers} />
    </Card>
  );
}
