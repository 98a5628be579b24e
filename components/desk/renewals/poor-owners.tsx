import { useTranslations } from 'next-intl';
import { ListTable } from '@/components/people/lists/list-table';
import { placesAmongAlike } from '@/components/people/lists/met-twice';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import { Money } from '@/components/ui/money';
import { RowLink } from '@/components/ui/row-link';
import { routes } from '@/lib/base/routes';
import type { PoorOwner } from '@/lib/desk/renewals/queries';

/** Customers whose renewals nothing pays for, whoever is first first. */
export function PoorOwners({ owners }: { readonly owners: readonly PoorOwner[] }) {
  const t = useTranslations('dueRenewals.poor');
  const places = placesAmongAlike(owners, ({ name }) => name);
  return (
    <Card title={t('title')} note={t('note')} padding="flush">
      <ListTable
        caption={t('title')}
        rows={owners}
        rowKey={({ id }) => id}
        empty={null}
        columns={[
          {
            key: 'customer',
            header: t('customer'),
            primary: true,
            isFixed: true,
            cell: ({ id, name }) => (
              <RowLink href={routes.admin.customer(id)} apart={places.get(id)}>
                {name}
              </RowLink>
            ),
          },
          {
            key: 'names',
            header: t('names'),
            align: 'end',
            phone: 'below',
            className: 'named max-sm:text-start',
            cell: ({ names }) => names,
          },
          {
            key: 'from',
            header: t('from'),
            phone: 'aside',
            className: 'named',
            cell: ({ from }) => <DateTime value={from} as="date" isDay className="whitespace-nowrap" />,
          },
          {
            key: 'missing',
            header: t('missing'),
            align: 'end',
            phone: 'end',
            cell: ({ missing }) => <Money value={missing} />,
          },
        ]}
      />
    </Card>
  );
}
