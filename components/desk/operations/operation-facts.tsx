import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import { useKindName } from '@/components/queue/live/operation-words';
import { CopyButton } from '@/components/ui/copy-button';
import { DateTime } from '@/components/ui/date-time';
import { DefinitionList } from '@/components/ui/definition-list';
import { DomainName } from '@/components/ui/domain-name';
import { Money } from '@/components/ui/money';
import type { OperationDetail } from '@/lib/desk/operations/queries';
import { routes } from '@/lib/base/routes';

/** What there is to know about an operation besides its story. */
export function OperationFacts({ operation }: { readonly operation: OperationDetail }) {
  const t = useTranslations('operations.facts');
  const kindName = useKindName();
  const format = useFormatter();
  const { id, kind, subject, customer, held, costLimit, attempts, askedAt, endedAt, ahead, groupId } = operation;
  const optional = [
    ahead && {
      key: 'ahead',
      term: t('ahead'),
      value: (
        <Link href={routes.admin.operation(ahead.id)} className="text-link">
          {kindName(ahead.kind)}
        </Link>
      ),
    },
    groupId !== null && {
      key: 'group',
      term: t('group'),
      value: (
        <Link href={routes.admin.group(groupId)} className="text-link">
          {t('askedTogether')}
        </Link>
      ),
    },
    endedAt && { key: 'ended', term: t('ended'), value: <DateTime value={endedAt} as="moment" /> },
    costLimit && { key: 'limit', term: t('costLimit'), value: <Money value={costLimit} /> },
  ];
  const items = [
    { key: 'subject', term: t('subject'), value: <SubjectLink kind={kind} subject={subject} /> },
    { key: 'customer', term: t('customer'), value: customer ? <CustomerLink {...customer} /> : t('nobody') },
    { key: 'held', term: t(heldTerm(operation)), value: held ? <Money value={held} /> : t('free') },
    { key: 'attempts', term: t('attempts'), value: <span data-tabular>{format.number(attempts)}</span> },
    { key: 'asked', term: t('asked'), value: <DateTime value={askedAt} as="moment" /> },
    ...optional.flatMap((item) => item || []),
    { key: 'id', term: t('id'), value: <Id id={id} /> },
  ];
  return <DefinitionList items={items} />;
}

function heldTerm({ state }: OperationDetail): 'taken' | 'returned' | 'held' {
  if (state === 'succeeded') return 'taken';
  return state === 'cancelled' ? 'returned' : 'held';
}

/** What an operation is about: a domain, its zone, a folder or a bill of the registrar. */
function SubjectLink({ kind, subject }: Pick<OperationDetail, 'kind' | 'subject'>) {
  return (
    <span className="inline-flex items-center gap-1">
      <Link href={hrefOf(kind, subject.ascii)} className="text-link">
        <DomainName {...subject} />
      </Link>
      <CopyButton text={subject.ascii} />
    </span>
  );
}

function hrefOf(kind: string, subject: string): string {
  if (kind === 'bill.pay-type' || kind === 'bill.remove') return routes.admin.bill(subject);
  if (kind === 'balance.refill') return routes.admin.registrarBalance();
  const isFolder = kind.startsWith('folder.') && kind !== 'folder.move';
  return isFolder ? routes.admin.domains() : routes.admin.domain(subject);
}

function CustomerLink({ id, name }: { readonly id: string; readonly name: string }) {
  return (
    <Link href={routes.admin.customer(id)} className="text-link">
      {name}
    </Link>
  );
}

function Id({ id }: { readonly id: string }) {
  return (
    <span className="inline-flex items-start gap-1">
      <code className="font-mono text-sm break-all">{id}</code>
      <CopyButton text={id} />
    </span>
  );
}
