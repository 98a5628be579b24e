import { useTranslations } from 'next-intl';
import { Suspense, use } from 'react';
import { AskWorldButton } from '@/components/portfolio/domains/ask-world-button';
import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import { DomainName } from '@/components/ui/domain-name';
import { DataTable, type Column } from '@/components/ui/table';
import { toneText, type Tone } from '@/components/ui/tone';
import { toUnicode } from '@/lib/base/values/domain-name';
import type { World } from '@/lib/portfolio/dns/queries';
import type { WorldServer } from '@/lib/portfolio/dns/world/world';

type DomainWorldProps = {
  readonly world: Promise<World | null>;
  /** For whoever may have it asked anew. */
  readonly domainId: string | null;
};

/** What the name servers of a domain answer; the page does not wait for them. */
export function DomainWorld({ world, domainId }: DomainWorldProps) {
  const t = useTranslations('domains.staff.world');
  return (
    <Card
      title={t('title')}
      note={t('note')}
      actions={domainId !== null && <AskWorldButton domainId={domainId} />}
      padding="flush"
    >
      <Suspense
        fallback={
          <p role="status" className="px-gutter py-4 text-muted">
            {t('asking')}
          </p>
        }
      >
        <Answered world={world} />
      </Suspense>
    </Card>
  );
}

function Answered({ world }: Pick<DomainWorldProps, 'world'>) {
  const t = useTranslations('domains.staff.world');
  const answer = use(world);
  if (answer === null) return null;
  if (answer.kind !== 'seen') return <p className="px-gutter py-4 text-muted">{t(answer.kind)}</p>;
  const { servers, delegatedTo, troubles } = answer;
  return (
    <>
      {troubles.length > 0 && (
        <Callout tone="warning" className="m-gutter">
          {troubles.map((trouble) => (
            <p key={trouble.kind}>
              {t(`troubles.${trouble.kind}`, { hosts: 'hosts' in trouble ? named(trouble.hosts) : '' })}
            </p>
          ))}
        </Callout>
      )}
      <Servers servers={servers} />
      {delegatedTo && delegatedTo.length > 0 && (
        <p className="border-t border-line px-gutter py-3 text-sm text-muted">
          {t('delegated', { hosts: named(delegatedTo) })}
        </p>
      )}
    </>
  );
}

function Servers({ servers }: { readonly servers: readonly WorldServer[] }) {
  const t = useTranslations('domains.staff.world');
  const columns: readonly Column<WorldServer>[] = [
    {
      key: 'server',
      header: t('server'),
      primary: true,
      cell: ({ host }) => <DomainName unicode={toUnicode(host)} ascii={host} />,
    },
    {
      key: 'answer',
      header: t('answer'),
      cell: (server) => (
        <>
          <span className={toneText[tones[server.kind]]}>{t(`kinds.${server.kind}`)}</span>
          {server.kind === 'serves' && (
            <span data-tabular className="text-sm text-muted">
              {' '}
              {t('took', { ms: server.said.tookMs })}
            </span>
          )}
        </>
      ),
    },
    {
      key: 'serial',
      header: t('serial'),
      align: 'end',
      cell: (server) => (server.kind === 'serves' ? <span data-tabular>{server.said.serial}</span> : ''),
    },
    {
      key: 'addresses',
      header: t('addresses'),
      cell: (server) =>
        server.kind === 'serves' ? (
          <span className="font-mono text-sm break-all">{server.said.addresses.join(', ') || t('none')}</span>
        ) : (
          ''
        ),
    },
  ];
  return <DataTable caption={t('title')} columns={columns} rows={servers} rowKey={({ host }) => host} empty={null} />;
}

const tones: Readonly<Record<WorldServer['kind'], Tone>> = {
  serves: 'neutral',
  silent: 'danger',
  refuses: 'danger',
  lost: 'danger',
};

const named = (hosts: readonly string[]): string => hosts.map(toUnicode).join(', ');
