import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { CustomerHeader } from '@/components/people/customers/customer-header';
import { TabsNav } from '@/components/ui/tabs-nav';
import { routes } from '@/lib/base/routes';
import type { CustomerDetails } from '@/lib/people/customers/queries';

const tabs = {
  overview: routes.admin.customer,
  statement: (id: string) => routes.admin.customerStatement(id),
  orders: (id: string) => routes.admin.customerOrders(id),
  invoices: (id: string) => routes.admin.customerInvoices(id),
  operations: routes.admin.customerOperations,
  domains: routes.admin.customerDomains,
  contacts: routes.admin.customerContacts,
  letters: routes.admin.customerLetters,
} as const satisfies Readonly<Record<string, (id: string) => string>>;

type CustomerTab = keyof typeof tabs;

type CustomerFrameProps = {
  readonly customer: CustomerDetails;
  readonly current: CustomerTab;
  readonly mayChange: boolean;
  readonly children: ReactNode;
};

/** Head and tabs: the same on every page of one customer. */
export function CustomerFrame({ customer, current, mayChange, children }: CustomerFrameProps) {
  const t = useTranslations('customers.staff.tabs');
  return (
    <>
      <CustomerHeader customer={customer} mayChange={mayChange} />
      <TabsNav label={t('label')} tabs={tabNames.map((key) => tabOf(key))} current={current} />
      {children}
    </>
  );

  function tabOf(key: CustomerTab) {
    const count = key === 'domains' ? customer.domains.total : undefined;
    return { key, label: t(key), href: tabs[key](customer.id), count };
  }
}

const tabNames = [
  'overview',
  'statement',
  'orders',
  'invoices',
  'operations',
  'domains',
  'contacts',
  'letters',
] as const;
