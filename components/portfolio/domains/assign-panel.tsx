import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { AssignForm } from '@/components/portfolio/domains/assign-form';
import { CustomerSearch } from '@/components/portfolio/domains/customer-search';
import { Card } from '@/components/ui/card';
import { DomainName } from '@/components/ui/domain-name';
import { DataTable, type Column } from '@/components/ui/table';
import { routes } from '@/lib/base/routes';
import type { CustomerList, CustomerRow } from '@/lib/people/customers/queries';
import type { ChosenDomain } from '@/lib/portfolio/domains/queries';

type AssignPanelProps = {
  readonly domains: readonly ChosenDomain[];
  readonly customers: CustomerList;
  readonly text: string;
};

/** The domains that were chosen with whose they are, and customers to give them to. */
export function AssignPanel({ domains, customers, text }: AssignPanelProps) {
  const t = useTranslations('domains.admin');
  const ids = domains.map(({ id }) => id);
  const columns: readonly Column<CustomerRow>[] = [
    {
      key: 'name',
      header: t('customer'),
      primary: true,
      cell: ({ id, name }) => (
        <a href={routes.admin.customer(id)} className="text-link">
          {name}
        </a>
      ),
    },
    { key: 'email', header: t('email'), cell: ({ email }) => email },
    { key: 'number', header: t('number'), cell: ({ id }) => <code className="font-mono text-sm">{id}</code> },
    { key: 'domains', header: t('title'), align: 'end', cell: (row) => <span data-tabular>{row.domains}</span> },
    {
      key: 'assign',
      header: t('assign'),
      hiddenHeader: true,
      align: 'end',
      cell: (row) => <AssignForm domains={ids} customer={{ id: row.id, name: row.name }} />,
    },
  ];
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[2fr_3fr]">
      <Card
        title={t('chosen', { count: domains.length })}
        actions={domains.some(({ customer }) => customer) && <AssignForm domains={ids} customer={null} />}
      >
        <Chosen domains={domains} />
      </Card>
      <Card title={t('newOwner')} note={t('newOwnerNote')} padding="flush">
        <div className="border-b border-line px-gutter py-3">
          <CustomerSearch domains={ids} value={text} />
        </div>
        <DataTable
          caption={t('newOwner')}
          columns={columns}
          rows={customers.rows}
          rowKey={({ id }) => id}
          empty={<p className="px-gutter py-4 text-muted">{t('noCustomer', { text })}</p>}
        />
        {(customers.isMore || customers.total > customers.rows.length) && (
          <p className="border-t border-line px-gutter py-2 text-sm text-muted">{t('narrow')}</p>
        )}
      </Card>
    </div>
  );
}

function Chosen({ domains }: { readonly domains: readonly ChosenDomain[] }) {
  const t = useTranslations('domains.admin');
  return (
    <ul className="divide-y divide-line">
      {domains.map(({ id, asciiName, unicodeName, customer }) => (
        <li key={id} className="flex flex-wrap justify-between gap-x-4 py-2 first:pt-0 last:pb-0">
          <Link href={routes.admin.domain(id)} className="min-w-0 text-link">
            <DomainName unicode={unicodeName} ascii={asciiName} />
          </Link>
          {customer ? (
            <Link href={routes.admin.customer(customer.id)} className="text-link">
              {customer.name}
            </Link>
          ) : (
            <span className="text-muted">{t('unowned')}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
