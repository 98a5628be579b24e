import { useTranslations } from 'next-intl';
import type { DomainLinks } from '@/components/portfolio/domains/domain-links';
import { DiscardButton } from '@/components/portfolio/domains/discard-button';
import { HostsCard } from '@/components/portfolio/domains/hosts-card';
import { NameServersForm } from '@/components/portfolio/domains/name-servers-form';
import { NameServerList } from '@/components/portfolio/domains/name-server-list';
import { useFaultWords } from '@/components/queue/live/fault-words';
import { ButtonLink } from '@/components/ui/button-link';
import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import type { ServerSet } from '@/lib/portfolio/server-sets/queries';
import type { DomainView, ServerLimits, UnendedOperation } from '@/lib/portfolio/domains/queries';

type NameServersCardProps = {
  readonly domain: DomainView;
  readonly links: DomainLinks;
  readonly limits: ServerLimits;
  readonly sets: readonly ServerSet[];
};

export function NameServersCard({ domain, links, limits, sets }: NameServersCardProps) {
  const t = useTranslations('domains');
  const ui = useTranslations('ui');
  const { id, asciiName, unicodeName, hosts, nameServers, nameServersReadAt, state, operations } = domain;
  const refused = operations.find(({ remedy, state }) => remedy === 'nameServers' && state === 'attention');
  const isWaiting = !refused && operations.some(({ kind }) => kind === 'domain.name-servers');
  const isHostBusy = operations.some(({ kind }) => kind === 'domain.register-host' || kind === 'domain.delete-host');
  const isChangeable = state === 'active' || state === 'suspended';
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[3fr_2fr]">
      <Card title={t('nameServers.title')} note={t('nameServers.note')}>
        {isWaiting && <Callout tone="info">{t('nameServers.waiting')}</Callout>}
        <div className="space-y-5">
          {refused && isChangeable && <Refused operation={refused} links={links} />}
          {!isWaiting && isChangeable && (
            <NameServersForm
              key={refused?.id}
              domainId={id}
              asciiName={asciiName}
              limits={limits}
              sets={sets}
              servers={refused?.typedServers ?? nameServers.map(plain)}
            />
          )}
        </div>
        {!isChangeable && (
          <Callout tone="info">{t(state === 'gone' ? 'overview.gone' : 'overview.registering')}</Callout>
        )}
      </Card>
      <Card
        title={t('nameServers.current')}
        note={nameServersReadAt && ui.rich('asOf', { moment: () => <DateTime value={nameServersReadAt} /> })}
      >
        <NameServerList servers={nameServers} />
      </Card>
      {hosts !== null && isChangeable && (
        <HostsCard domainId={id} name={unicodeName} hosts={hosts} isBusy={isHostBusy} />
      )}
    </div>
  );
}

/** What was said against the servers that stand in the form now. */
function Refused({ operation, links }: { readonly operation: UnendedOperation; readonly links: DomainLinks }) {
  const { id, problem } = operation;
  const t = useTranslations('domains.nameServers');
  const pending = useTranslations('domains.pending');
  const words = useFaultWords();
  return (
    <Callout
      tone="warning"
      title={t('refused')}
      actions={
        links.of === 'customer' ? (
          <DiscardButton operationId={id} held={null} />
        ) : (
          <ButtonLink href={links.operation(id)} size="sm">
            {pending('decide')}
          </ButtonLink>
        )
      }
    >
      {problem && <p>{words.said(problem)}</p>}
      <p>{t('refusedText')}</p>
    </Callout>
  );
}

const plain = ({ host, addresses }: DomainView['nameServers'][number]) => ({ host, addresses: [...addresses] });
