import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useKindName, usePeriodWords } from '@/components/queue/live/operation-words';
import { OperationState } from '@/components/queue/live/operation-state';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import { DomainName } from '@/components/ui/domain-name';
import { Money } from '@/components/ui/money';
import { PageHeader } from '@/components/ui/page-header';
import { DataTable, type Column } from '@/components/ui/table';
import { routes } from '@/lib/base/routes';
import type { OrderView } from '@/lib/shop/orders/queries';

type Line = OrderView['lines'][number];

type StaffOrderProps = {
  readonly order: OrderView;
  readonly customer: { readonly id: string; readonly name: string };
};

/** One order for staff: what was bought, how far each line is, and where the money is written down. */
export function StaffOrder({ order, customer }: StaffOrderProps) {
  const t = useTranslations('customers.staff.orders');
  const kindName = useKindName();
  const periodWords = usePeriodWords();
  const { admin } = routes;
  const columns: readonly Column<Line>[] = [
    {
      key: 'name',
      header: t('domain'),
      primary: true,
      cell: ({ ascii, unicode }) => (
        <a href={admin.domain(ascii)} className="text-link">
          <DomainName unicode={unicode} ascii={ascii} />
        </a>
      ),
    },
    {
      key: 'what',
      header: t('what'),
      phone: 'below',
      cell: ({ kind, operationId, unicode }) => (
        <a href={admin.operation(operationId)} className="text-link">
          {kindName(kind)}
          <span className="sr-only">, {unicode}</span>
        </a>
      ),
    },
    { key: 'period', header: t('period'), phone: 'aside', cell: ({ kind, periods }) => periodWords(kind, periods) },
    {
      key: 'state',
      header: t('state'),
      phone: 'below',
      cell: ({ stage }) => <OperationState stage={stage} isRetrying={false} />,
    },
    { key: 'price', header: t('total'), align: 'end', phone: 'end', cell: ({ price }) => <Money value={price} /> },
  ];
  return (
    <>
      <PageHeader
        title={t('named', { number: order.number })}
        note={<Facts order={order} />}
        breadcrumbs={
          <Breadcrumbs
            crumbs={[
              { label: customer.name, href: admin.customer(customer.id) },
              { label: t('crumb'), href: admin.customerOrders(customer.id) },
            ]}
          />
        }
      />
      <Card padding="flush">
        <DataTable caption={t('lines')} columns={columns} rows={order.lines} rowKey={({ id }) => id} phone="lines" />
      </Card>
    </>
  );
}

function Facts({ order: { createdAt, total, invoice } }: { readonly order: OrderView }) {
  const t = useTranslations('customers.staff.orders');
  return (
    <>
      <DateTime value={createdAt} as="moment" /> · <Money value={total} />
      {invoice && (
        <>
          {' · '}
          <Link href={routes.admin.invoice(invoice.id)} className="text-link">
            {t('invoice', { number: invoice.number })}
          </Link>
        </>
      )}
    </>
  );
}
