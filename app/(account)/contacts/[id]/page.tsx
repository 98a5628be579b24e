import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { RegistrantForm } from '@/components/portfolio/contacts/registrant-form';
import { RolesForm } from '@/components/portfolio/contacts/roles-form';
import { ZoneList } from '@/components/portfolio/contacts/zone-list';
import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { requireCustomer } from '@/lib/people/auth/guards';
import { contactForEdit, roleChoices, zonesOfContact } from '@/lib/portfolio/contacts/queries';
import { textsToAgree } from '@/lib/people/legal/queries';
import { routes } from '@/lib/base/routes';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('contacts');
  return { title: t('editTitle') };
}

type Props = { readonly params: Promise<{ readonly id: string }> };

export default async function EditContactPage({ params }: Props) {
  const [actor, { id }, t] = await Promise.all([requireCustomer(), params, getTranslations('contacts')]);
  const [contact, zones, texts, roles] = await Promise.all([
    contactForEdit(actor, id),
    zonesOfContact(actor, id),
    textsToAgree(actor),
    roleChoices(actor, id),
  ]);
  if (!contact) notFound();
  return (
    <div className="mx-auto w-full max-w-3xl space-y-6">
      <PageHeader
        title={t('editTitle')}
        note={t('editNote')}
        actions={<ButtonLink href={routes.contactDomains(id)}>{t('changeDomains')}</ButtonLink>}
      />
      <Card>
        <RegistrantForm
          profile={contact.profile}
          values={contact.values}
          replaces={contact.id}
          returnTo="contacts"
          texts={texts}
          submitLabel={t('save')}
          cancelHref={routes.contacts()}
        />
      </Card>
      {roles && (
        <Card title={t('roles.title')} note={t(roles.others.length > 0 ? 'roles.note' : 'roles.none')}>
          {roles.others.length > 0 && <RolesForm contactId={contact.id} {...roles} />}
        </Card>
      )}
      {zones && zones.length > 0 && <ZoneList standings={zones} />}
    </div>
  );
}
