import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { ProfileTabs } from '@/components/portfolio/contacts/profile-tabs';
import { RegistrantForm } from '@/components/portfolio/contacts/registrant-form';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { requireCustomer } from '@/lib/people/auth/guards';
import { newContactValues, spellingsOf } from '@/lib/portfolio/contacts/queries';
import { contactProfile } from '@/lib/portfolio/contacts/schema';
import { textsToAgree } from '@/lib/people/legal/queries';
import { routes } from '@/lib/base/routes';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('contacts');
  return { title: t('newTitle') };
}

type Props = { readonly searchParams: Promise<{ readonly profile?: string | string[] }> };

export default async function NewContactPage({ searchParams }: Props) {
  const actor = await requireCustomer();
  const asked = contactProfile.default('ru-person').safeParse((await searchParams).profile);
  if (!asked.success) notFound();
  const profile = asked.data;
  const [t, values, spellings, texts] = await Promise.all([
    getTranslations('contacts'),
    newContactValues(actor, profile),
    spellingsOf(actor),
    textsToAgree(actor),
  ]);
  return (
    <div className="mx-auto w-full max-w-3xl space-y-6">
      <PageHeader title={t('newTitle')} />
      <ProfileTabs current={profile} />
      <Card>
        <RegistrantForm
          key={profile}
          profile={profile}
          values={values}
          spellings={spellings}
          returnTo="contacts"
          texts={texts}
          submitLabel={t('save')}
          cancelHref={routes.contacts()}
        />
      </Card>
    </div>
  );
}
