import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { ContactForm } from '@/components/contacts/contact-form';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { TabsNav } from '@/components/ui/tabs-nav';
import { requireCustomer } from '@/lib/auth/guards';
import { countriesIn } from '@/lib/contacts/countries';
import { isProfileId } from '@/lib/contacts/profiles';
import { profileIds } from '@/lib/contacts/profiles/profile';
import { newContactValues } from '@/lib/contacts/queries';
import { routes } from '@/lib/routes';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('contacts');
  return { title: t('newTitle') };
}

type Props = { readonly searchParams: Promise<{ readonly profile?: string | string[] }> };

export default async function NewContactPage({ searchParams }: Props) {
  const actor = await requireCustomer();
  const { profile = 'ru-person' } = await searchParams;
  if (typeof profile !== 'string' || !isProfileId(profile)) notFound();
  const [t, locale, values] = await Promise.all([
    getTranslations('contacts'),
    getLocale(),
    newContactValues(actor, profile),
  ]);
  const tabs = profileIds.map((id) => ({
    key: id,
    label: `${t(`profiles.${id}`)} · ${t(`profileNotes.${id}`)}`,
    href: routes.contactNew(id),
  }));
  return (
    <div className="mx-auto w-full max-w-3xl space-y-6">
      <PageHeader title={t('newTitle')} />
      <TabsNav label={t('kind')} tabs={tabs} current={profile} />
      <Card>
        <ContactForm
          key={profile}
          profile={profile}
          values={values}
          returnTo="contacts"
          countries={countriesIn(locale)}
          submitLabel={t('save')}
          cancelHref={routes.contacts()}
        />
      </Card>
    </div>
  );
}
