import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import { DefinitionList, type Definition } from '@/components/ui/definition-list';
import { DomainName } from '@/components/ui/domain-name';
import type { WhoisView } from '@/lib/portfolio/whois/queries';
import type { Holder, Registration } from '@/lib/portfolio/whois/reading/registration';
import { knownStates } from '@/lib/portfolio/whois/reading/states';

type RegistrationFactsProps = {
  readonly name: Extract<WhoisView, { kind: 'known' }>['name'];
  readonly registration: Registration;
};

/** What registry and registrar say of a registered name, in words; what they do not say is left out. */
export function RegistrationFacts({ name, registration }: RegistrationFactsProps) {
  const t = useTranslations('whois');
  const { registrar, created, updated, paidTill, free, states, nameServers, isSigned, holder } = registration;
  const items: readonly (Definition | null)[] = [
    name.ascii === name.unicode
      ? null
      : {
          key: 'punycode',
          term: 'Punycode',
          value: (
            <code translate="no" className="font-mono text-sm">
              {name.ascii}
            </code>
          ),
        },
    { key: 'registrar', term: t('registrar'), value: registrar ?? <NotTold /> },
    { key: 'paidTill', term: t('paidTill'), value: paidTill ? <Day moment={paidTill} /> : <NotTold /> },
    free && {
      key: 'free',
      term: t('freeOn'),
      value: (
        <>
          <Day moment={free} /> <span className="text-muted">{t('freeOnText')}</span>
        </>
      ),
    },
    { key: 'created', term: t('created'), value: created ? <Day moment={created} /> : <NotTold /> },
    updated && { key: 'updated', term: t('updated'), value: <Day moment={updated} /> },
    holder && { key: 'holder', term: t('holder'), value: <HolderName holder={holder} /> },
    states.length === 0 ? null : { key: 'state', term: t('state'), value: <States states={states} /> },
    nameServers.length === 0
      ? null
      : { key: 'servers', term: t('nameServers'), value: <Servers servers={nameServers} /> },
    isSigned === null ? null : { key: 'dnssec', term: t('dnssec'), value: t(isSigned ? 'signed' : 'unsigned') },
  ];
  return (
    <Card
      title={
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-xl font-normal">
          <DomainName {...name} copy />
          <Badge>{t('registered')}</Badge>
        </span>
      }
    >
      <DefinitionList items={items.filter((item) => item !== null)} />
    </Card>
  );
}

function NotTold() {
  const t = useTranslations('whois');
  return <span className="text-muted">{t('notTold')}</span>;
}

function Day({ moment: { at, isDay } }: { readonly moment: NonNullable<Registration['paidTill']> }) {
  return <DateTime value={at} as="date" isDay={isDay} />;
}

function HolderName({ holder }: { readonly holder: Holder }) {
  const t = useTranslations('whois');
  if (holder.kind === 'hidden') return <span className="text-muted">{t('hidden')}</span>;
  return (
    <>
      {holder.name} <span className="text-muted">({t(holder.kind)})</span>
    </>
  );
}

/** In words where there are some; "registered" is said above. */
function States({ states }: { readonly states: Registration['states'] }) {
  const t = useTranslations('whois.states');
  const wordOf = (state: string) => {
    const known = knownStates.find((one) => one === state);
    return known ? t(known) : state;
  };
  return (
    <ul>
      {states
        .filter((state) => state !== 'registered')
        .map((state) => (
          <li key={state}>{wordOf(state)}</li>
        ))}
    </ul>
  );
}

function Servers({ servers }: { readonly servers: Registration['nameServers'] }) {
  return (
    <ul translate="no">
      {servers.map(({ host, addresses }, index) => (
        <li key={`${host} ${index}`}>
          {host} {addresses.length > 0 && <span className="text-muted">{addresses.join(', ')}</span>}
        </li>
      ))}
    </ul>
  );
}
