import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { ContactDomains } from '@/components/portfolio/domains/contact-domains';
import { requireCustomer } from '@/lib/people/auth/guards';
import { registrantPlan } from '@/lib/portfolio/domains/queries';

type Props = { readonly params: Promise<{ readonly id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('domains.registrant.of');
  return { title: t('link') };
}

export default async function ContactDomainsPage({ params }: Props) {
  const [actor, { id }] = await Promise.all([requireCustomer(), params]);
  const plan = await registrantPlan(actor, id);
  if (!plan) notFound();
  return <ContactDomains plan={plan} />;
}
