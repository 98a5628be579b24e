import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { shownCustomer } from '@/app/admin/customers/[id]/shown-customer';
import { CustomerFrame } from '@/components/desk/customers/customer-frame';
import { ContactTable } from '@/components/portfolio/contacts/contact-table';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { requireStaff } from '@/lib/people/auth/guards';
import { columnsOf } from '@/lib/people/lists/queries';
import { contactsOf } from '@/lib/portfolio/contacts/queries';

type Props = { readonly params: Promise<{ readonly id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, { customer }] = await Promise.all([getTranslations('contacts'), shownCustomer((await params).id)]);
  return { title: `${t('title')} · ${customer.name}` };
}

export default async function CustomerContactsPage({ params }: Props) {
  const [{ id }, t] = await Promise.all([params, getTranslations('customers.staff'), requireStaff()]);
  const { customer, owner, mayChange } = await shownCustomer(id);
  const [contacts, chosen] = await Promise.all([contactsOf(owner), columnsOf('contacts')]);
  return (
    <CustomerFrame customer={customer} current="contacts" mayChange={mayChange}>
      <Card title={t('tabs.contacts')} note={t('contacts.note')} padding="flush">
        {contacts.length === 0 ? (
          <EmptyState icon="contact" title={t('contacts.none')} />
        ) : (
          <ContactTable contacts={contacts} chosen={chosen} areOwn={false} />
        )}
      </Card>
    </CustomerFrame>
  );
}
