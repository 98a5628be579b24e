import { useTranslations } from 'next-intl';
import { NameServersForm } from '@/components/domains/name-servers-form';
import { NameServerList } from '@/components/domains/name-server-list';
import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import type { DomainView } from '@/lib/domains/queries';

export function NameServersCard({ domain }: { readonly domain: DomainView }) {
  const t = useTranslations('domains');
  const ui = useTranslations('ui');
  const { id, asciiName, nameServers, nameServersReadAt, state, operations } = domain;
  const isWaiting = operations.some(({ kind }) => kind === 'domain.name-servers');
  const isChangeable = state === 'active' || state === 'suspended';
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[3fr_2fr]">
      <Card title={t('nameServers.title')} note={t('nameServers.note')}>
        {isWaiting && <Callout tone="info">{t('nameServers.waiting')}</Callout>}
        {!isWaiting && isChangeable && (
          <NameServersForm domainId={id} asciiName={asciiName} servers={nameServers.map(plain)} />
        )}
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

const plain = ({ host, addresses }: DomainView['nameServers'][number]) => ({ host, addresses: [...addresses] });
