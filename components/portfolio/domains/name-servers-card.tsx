import { useTranslations } from 'next-intl';
import { DiscardButton } from '@/components/portfolio/domains/discard-button';
import { NameServersForm } from '@/components/portfolio/domains/name-servers-form';
import { NameServerList } from '@/components/portfolio/domains/name-server-list';
import { useFaultWords } from '@/components/queue/live/fault-words';
import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import type { DomainView, UnendedOperation } from '@/lib/portfolio/domains/queries';

export function NameServersCard({ domain }: { readonly domain: DomainView }) {
  const t = useTranslations('domains');
  const ui = useTranslations('ui');
  const { id, asciiName, nameServers, nameServersReadAt, state, operations } = domain;
  const refused = operations.find(({ remedy, state }) => remedy === 'nameServers' && state === 'attention');
  const isWaiting = !refused && operations.some(({ kind }) => kind === 'domain.name-servers');
  const isChangeable = state === 'active' || state === 'suspended';
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[3fr_2fr]">
      <Card title={t('nameServers.title')} note={t('nameServers.note')}>
        {isWaiting && <Callout tone="info">{t('nameServers.waiting')}</Callout>}
        <div className="space-y-5">
          {refused && isChangeable && <Refused operation={refused} />}
          {!isWaiting && isChangeable && (
            <NameServersForm
              key={refused?.id}
              domainId={id}
              asciiName={asciiName}
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
    </div>
  );
}

/** What was said against the servers that stand in the form now. */
function Refused({ operation: { id, problem } }: { readonly operation: UnendedOperation }) {
  const t = useTranslations('domains.nameServers');
  const words = useFaultWords();
  return (
    <Callout tone="warning" title={t('refused')} actions={<DiscardButton operationId={id} held={null} />}>
      {problem && <p>{words.said(problem)}</p>}
      <p>{t('refusedText')}</p>
    </Callout>
  );
}

const plain = ({ host, addresses }: DomainView['nameServers'][number]) => ({ host, addresses: [...addresses] });
