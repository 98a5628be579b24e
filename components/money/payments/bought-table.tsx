import { useTranslations } from 'next-intl';
import { ListTable } from '@/components/people/lists/list-table';
import { useKindName } from '@/components/queue/live/operation-words';
import { Money } from '@/components/ui/money';
import { RowLink } from '@/components/ui/row-link';
import { routes } from '@/lib/base/routes';
import type { BoughtView } from '@/lib/money/payments/payment-details';

/** What was bought since the money of a payment came, each a link to where it can be decided about. */
export function BoughtTable({ bought }: { readonly bought: readonly BoughtView[] }) {
  const t = useTranslations('payments.chargebacks');
  const kindName = useKindName();
  return (
    <ListTable
      caption={t('bought')}
      rows={bought}
      rowKey={({ id }) => id}
      empty={<p className="px-gutter py-4 text-muted">{t('boughtNothing')}</p>}
      columns={[
        {
          key: 'what',
          header: t('what'),
          primary: true,
          cell: ({ id, kind, name }) => (
            <RowLink href={routes.admin.operation(id)}>
              {kindName(kind)}: <span translate="no">{name}</span>
            </RowLink>
          ),
        },
        { key: 'price', header: t('price'), align: 'end', phone: 'end', cell: ({ price }) => <Money value={price} /> },
      ]}
    />
  );
}
