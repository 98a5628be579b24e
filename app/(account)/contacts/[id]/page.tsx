import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { ContactRefused } from '@/components/portfolio/contacts/contact-refused';
import { RegistrantForm } from '@/components/portfolio/contacts/registrant-form';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { requireCustomer } from '@/lib/people/auth/guards';
import { contactForEdit } from '@/lib/portfolio/contacts/queries';
import { refusedContact } from '@/lib/portfolio/domains/queries';
import { textsToAgree } from '@/lib/people/legal/queries';
import { routes } from '@/lib/base/routes';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('contacts');
  return { title: t('editTitle') };
}

type Props = {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<{ readonly mends?: string | string[] }>;
};

export default async function EditContactPage({ params, searchParams }: Props) {
  const [actor, { id }, { mends }, t] = await Promise.all([
    requireCustomer(),
    params,
    searchParams,
    getTranslations('contacts'),
  ]);
  const [contact, texts] = await Promise.all([contactForEdit(actor, id), textsToAgree(actor)]);
  if (!contact) notFound();
  const refused = typeof mends === 'string' ? await refusedContact(actor, { operationId: mends, contactId: id }) : null;
  return (
    <div className="mx-auto w-full max-w-3xl space-y-6">
      <PageHeader title={t('editTitle')} note={t('editNote')} />
      {refused && <ContactRefused refused={refused} />}
      <Card>
        <RegistrantForm
          profile={contact.profile}
          values={contact.values}
          replaces={contact.id}
          returnTo="contacts"
          {...(refused && { mends: refused.operationId, refused: refused.fields })}
          texts={texts}
          submitLabel={t(refused ? 'saveAndSend' : 'save')}
          cancelHref={refused ? routes.operationStatus(refused.operationId) : routes.contacts()}
        />
      </Card>
    </div>
  );
}
