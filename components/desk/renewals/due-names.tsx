import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { ListTable } from '@/components/people/lists/list-table';
import { DateTime } from '@/components/ui/date-time';
import { DomainName } from '@/components/ui/domain-name';
import { EmptyState } from '@/components/ui/empty-state';
import { Money } from '@/components/ui/money';
import { RowLink } from '@/components/ui/row-link';
import { routes } from '@/lib/base/routes';
import type { DueName } from '@/lib/desk/renewals/queries';

/** Names that our schedule will renew, with what pays for each, or why it fails. */
export function DueNames({ names, isAll }: { readonly names: readonly DueName[]; readonly isAll: boolean }) {
  const t = useTranslations('dueRenewals');
  return (
    <ListTable
      caption={t('title')}
      rows={names}
      rowKey={({ id }) => id}
      empty={
        <EmptyState icon={isAll ? 'calendar' : 'check-circle'} title={t(isAll ? 'none' : 'nobody')}>
          {t(isAll ? 'noneText' : 'nobodyText')}
        </EmptyState>
      }
      columns={[
        {
          key: 'name',
          header: t('name'),
          primary: true,
          isFixed: true,
          cell: ({ id, unicodeName, asciiName }) => (
            <RowLink href={routes.admin.domain(id)}>
              <DomainName unicode={unicodeName} ascii={asciiName} />
            </RowLink>
          ),
        },
        {
          key: 'customer',
          header: t('customer'),
          cell: ({ customer: { id, name } }) => (
            <Link href={routes.admin.customer(id)} prefetch={false} className="relative z-10 text-link">
              {name}
            </Link>
          ),
        },
        {
          key: 'day',
          header: t('day'),
          phone: 'aside',
          cell: ({ day }) => <DateTime value={day} as="date" isDay className="whitespace-nowrap" />,
        },
        {
          key: 'ends',
          header: t('ends'),
          cell: ({ expiresOn }) => <DateTime value={expiresOn} as="date" isDay className="whitespace-nowrap" />,
        },
        {
          key: 'price',
          header: t('price'),
          align: 'end',
          phone: 'end',
          cell: ({ price }) => price && <Money value={price} />,
        },
        { key: 'cost', header: t('cost'), align: 'end', cell: ({ cost }) => cost && <Money value={cost} /> },
        {
          key: 'paidFrom',
          header: t('paidFrom'),
          phone: 'below',
          cell: ({ paidFrom, isShort }) =>
            isShort ? (
              <span className="text-warning">{t('from.registrar')}</span>
            ) : (
              <span className={paidFrom === 'nothing' || paidFrom === 'unpriced' ? 'text-warning' : 'text-muted'}>
                {t(`from.${paidFrom}`)}
              </span>
            ),
        },
      ]}
    />
  );
}
