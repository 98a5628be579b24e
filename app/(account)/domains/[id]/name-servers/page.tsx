import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { DomainFrame } from '@/components/portfolio/domains/domain-frame';
import { NameServersCard } from '@/components/portfolio/domains/name-servers-card';
import { requireCustomer } from '@/lib/people/auth/guards';
import { ownDomain } from '@/lib/portfolio/domains/queries';

type Props = { readonly params: Promise<{ readonly id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const actor = await requireCustomer();
  const [t, domain] = await Promise.all([getTranslations('domains.tabs'), ownDomain(actor, (await params).id)]);
  return { title: [t('nameServers'), domain?.unicodeName].filter(Boolean).join(' · ') };
}

export default async function NameServersPage({ params }: Props) {
  const actor = await requireCustomer();
  const domain = await ownDomain(actor, (await params).id);
  if (!domain) notFound();
  return (
    <DomainFrame domain={domain} current="nameServers">
      <NameServersCard domain={domain} />
    </DomainFrame>
  );
}
