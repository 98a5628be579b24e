import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ContactTable } from '@/components/portfolio/contacts/contact-table';
import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { requireCustomer } from '@/lib/people/auth/guards';
import { columnsOf } from '@/lib/people/lists/queries';
import { contactsOf } from '@/lib/portfolio/contacts/queries';
import { routes } from '@/lib/base/routes';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('contacts');
  return { title: t('title') };
}

export default async function ContactsPage() {
  const actor = await requireCustomer();
  const [t, contacts, chosen] = await Promise.all([
    getTranslations('contacts'),
    contactsOf(actor),
    columnsOf('contacts'),
  ]);
  const add = (
    <ButtonLink href={routes.contactNew('ru-person')} variant="primary" icon="plus">
      {t('new')}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} actions={contacts.length > 0 && add} />
      <Card padding="flush">
        {contacts.length === 0 ? (
          <EmptyState icon="contact" title={t('empty')} action={add}>
            {t('emptyText')}
          </EmptyState>
        ) : (
          <ContactTable contacts={contacts} chosen={chosen} />
        )}
      </Card>
    </>
  );
}
