import type { Metadata } from 'next';
import { shownDomain } from '@/app/(account)/domains/[id]/shown-domain';
import { DomainFrame } from '@/components/portfolio/domains/domain-frame';
import { DomainOverview } from '@/components/portfolio/domains/domain-overview';
import { requireCustomer } from '@/lib/people/auth/guards';

type Props = { readonly params: Promise<{ readonly id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { unicodeName } = await shownDomain(await requireCustomer(), (await params).id);
  return { title: unicodeName };
}

export default async function DomainPage({ params }: Props) {
  const domain = await shownDomain(await requireCustomer(), (await params).id);
  return (
    <DomainFrame domain={domain} current="overview">
      <DomainOverview domain={domain} />
    </DomainFrame>
  );
}
