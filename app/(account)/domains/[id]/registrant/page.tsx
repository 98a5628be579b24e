import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { shownDomain } from '@/app/(account)/domains/[id]/shown-domain';
import { RegistrantPanel } from '@/components/portfolio/domains/registrant-panel';
import { requireCustomer } from '@/lib/people/auth/guards';
import { registrantChoices } from '@/lib/portfolio/domains/queries';

type Props = { readonly params: Promise<{ readonly id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const actor = await requireCustomer();
  const [t, domain] = await Promise.all([getTranslations('domains.registrant'), shownDomain(actor, (await params).id)]);
  return { title: t('title', { name: domain.unicodeName }) };
}

export default async function RegistrantPage({ params }: Props) {
  const actor = await requireCustomer();
  const { id } = await params;
  const [domain, choices] = await Promise.all([shownDomain(actor, id), registrantChoices(actor, id)]);
  return <RegistrantPanel domain={domain} choices={choices} />;
}
