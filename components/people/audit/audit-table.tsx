import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { ListTable } from '@/components/people/lists/list-table';
import { namesMetTwice, placesWithinSecond } from '@/components/people/lists/met-twice';
import type { ListColumn } from '@/components/people/lists/said-once';
import { SecondApart } from '@/components/people/lists/second-apart';
import { useGroupName } from '@/components/queue/live/group-words';
import { useKindName } from '@/components/queue/live/operation-words';
import { Badge } from '@/components/ui/badge';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import type { AuditRow } from '@/lib/people/audit/queries';
import { formatMoney } from '@/lib/base/i18n/format-money';
import { routes } from '@/lib/base/routes';
import { currencyOf, parseDecimal, type Money } from '@/lib/base/values/money';

type AuditTableProps = {
  readonly entries: readonly AuditRow[];
  /** Off where all of them are about one customer. */
  readonly showsCustomer?: boolean;
  /** The columns that whoever looks chose; absent where there are none to choose. */
  readonly chosen?: readonly string[] | null;
};

export function AuditTable({ entries, showsCustomer = true, chosen }: AuditTableProps) {
  const t = useTranslations('audit');
  const metTwice = namesMetTwice(entries.flatMap((row) => [row.customer ?? [], customerAmongObjects(row)].flat()));
  const groupName = useGroupName();
  // Groups of one name that were asked for within one second.
  const places = placesWithinSecond(
    entries,
    ({ group, object }) => (group ? `${groupName(group)}\n${group.count}` : object),
    ({ at }) => at,
  );
  const columns: readonly ListColumn<AuditRow>[] = [
    {
      key: 'at',
      header: t('at'),
      phone: 'end',
      cell: (row) => <DateTime value={row.at} as="moment" className="whitespace-nowrap" />,
    },
    {
      key: 'what',
      header: t('what'),
      primary: true,
      isFixed: true,
      cell: (row) => <What row={row} metTwice={metTwice} place={places.get(row.id)} />,
    },
    {
      key: 'who',
      header: t('who'),
      word: ({ by, isSeenAs }) => (isSeenAs ? t('seenAs') : (by ?? t('nobody'))),
      phone: 'below',
      className: 'wrap-anywhere sm:min-w-32',
      cell: (row) => <Who row={row} />,
    },
    {
      key: 'customer',
      header: t('customer'),
      isMoot: !showsCustomer,
      word: ({ customer }) => customer?.name ?? '',
      phone: 'aside',
      className: 'wrap-anywhere sm:min-w-32',
      cell: ({ customer }) => customer && <Customer customer={customer} isMetTwice={metTwice.has(customer.name)} />,
    },
    {
      key: 'address',
      header: t('address'),
      word: ({ address }) => address,
      cell: ({ address }) => <span className="font-mono text-sm">{address}</span>,
    },
  ];
  const empty = (
    <EmptyState icon="shield" title={t('none')}>
      {t('noneText')}
    </EmptyState>
  );
  return (
    <ListTable
      list={chosen === undefined ? undefined : 'audit'}
      chosen={chosen}
      caption={t('title')}
      columns={columns}
      rows={entries}
      rowKey={(row) => row.id}
      empty={empty}
    />
  );
}

/** A customer that something was done to, beside those whom something was done for. */
function customerAmongObjects({ subject, object }: AuditRow): readonly { id: string; name: string }[] {
  return subject.startsWith(customerSubject) ? [{ id: subject.slice(customerSubject.length), name: object }] : [];
}

const customerSubject = 'customer:';

type WhatProps = {
  readonly row: AuditRow;
  readonly metTwice: ReadonlySet<string>;
  /** Which of those that are said alike; absent of the first. */
  readonly place: number | undefined;
};

function What({ row, metTwice, place }: WhatProps) {
  const t = useTranslations('audit.actions');
  const locale = useLocale();
  const kindName = useKindName();
  const key = row.action.replaceAll('.', '_');
  const object = () => <AuditObject row={row} metTwice={metTwice} place={place} />;
  const { kind, operationId } = row.details;
  const asked = kind === undefined ? '—' : kindName(kind);
  const linked = () =>
    operationId === undefined ? (
      asked
    ) : (
      <Link href={routes.admin.operation(operationId)} className="text-link">
        {asked}
        <span className="sr-only">
          , {row.object}, <DateTime value={row.at} as="second" />
        </span>
      </Link>
    );
  if (t.has(key))
    return <span className="wrap-anywhere">{t.rich(key, { ...valuesOf(row, locale), object, kind: linked })}</span>;
  return (
    <span className="break-all">
      {row.action} <code className="font-mono">{row.subject}</code>
    </span>
  );
}

/** What it was done to, as a link where that has a page of its own. */
function AuditObject({ row: { at, subject, object, group }, metTwice, place }: WhatProps) {
  const t = useTranslations('audit');
  const groupName = useGroupName();
  const name = group ? t('group', { name: groupName(group), count: group.count }) : object;
  const colon = subject.indexOf(':');
  const href = pages[subject.slice(0, colon)]?.(subject.slice(colon + 1));
  if (href === undefined) return name;
  return (
    <a href={href} className="text-link">
      {name}
      {group && (
        <span className="sr-only">
          , <SecondApart at={at} place={place} />
        </span>
      )}
      {subject.startsWith(customerSubject) && metTwice.has(name) && (
        <span className="sr-only">, {subject.slice(customerSubject.length)}</span>
      )}
    </a>
  );
}

const pages: Readonly<Record<string, (id: string) => string>> = {
  domain: routes.admin.domain,
  zone: routes.admin.domain,
  customer: routes.admin.customer,
  operation: routes.admin.operation,
  group: (id) => routes.admin.group(id),
  order: routes.admin.order,
  'price-rule': (tld) => routes.admin.prices({ q: tld }),
};

/** What the sentences may name; a row of former days may lack some of it. */
const named = [
  'amount',
  'note',
  'email',
  'name',
  'years',
  'role',
  'names',
  'servers',
  'count',
  'autoRenews',
  'owner',
  'place',
  'was',
  'now',
  'from',
  'to',
] as const;

function valuesOf({ details, customer }: AuditRow, locale: string): Record<string, string> {
  const missing = Object.fromEntries(named.map((name) => [name, '—']));
  const sum = sumOf(details);
  return {
    ...missing,
    ...details,
    ...(sum && { amount: formatMoney(sum, locale) }),
    customer: customer?.name ?? '—',
  };
}

/** A row keeps an amount as machines do: "1990.00" and its currency. */
function sumOf({ amount, currency }: AuditRow['details']): Money | null {
  return amount === undefined || currency === undefined ? null : parseDecimal(amount, currencyOf(currency));
}

function Who({ row }: { readonly row: AuditRow }) {
  const t = useTranslations('audit');
  return (
    <span className="flex flex-wrap items-center gap-2">
      {row.by ?? t('nobody')}
      {row.isSeenAs && <Badge tone="info">{t('seenAs')}</Badge>}
    </span>
  );
}

type CustomerProps = { readonly customer: NonNullable<AuditRow['customer']>; readonly isMetTwice: boolean };

function Customer({ customer: { id, name }, isMetTwice }: CustomerProps) {
  return (
    <Link href={routes.admin.customer(id)} className="text-link">
      {name}
      {isMetTwice && <span className="sr-only">, {id}</span>}
    </Link>
  );
}
