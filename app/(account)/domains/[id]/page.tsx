import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DomainFrame } from '@/components/portfolio/domains/domain-frame';
import { DomainOverview } from '@/components/portfolio/domains/domain-overview';
import { requireCustomer } from '@/lib/people/auth/guards';
import { ownDomain } from '@/lib/portfolio/domains/queries';

type Props = { readonly params: Promise<{ readonly id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const actor = await requireCustomer();
  const domain = await ownDomain(actor, (await params).id);
  return { title: domain?.unicodeName };
}

export default async function DomainPage({ params }: Props) {
  const actor = await requireCustomer();
  const domain = await ownDomain(actor, (await params).id);
  if (!domain) notFound();
  return (
    <DomainFrame domain={domain} current="overview">
      <DomainOverview domain={domain} />
    </DomainFrame>
  );
}
