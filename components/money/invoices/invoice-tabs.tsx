import { useTranslations } from 'next-intl';
import { TabsNav } from '@/components/ui/tabs-nav';
import { routes } from '@/lib/base/routes';

/** What was ordered, and the papers about it. */
export function InvoiceTabs({ current }: { readonly current: 'invoices' | 'documents' }) {
  const t = useTranslations('documents.tabs');
  const tabs = [
    { key: 'invoices', label: t('invoices'), href: routes.invoices() },
    { key: 'documents', label: t('documents'), href: routes.documents() },
  ];
  return <TabsNav label={t('label')} current={current} tabs={tabs} />;
}
