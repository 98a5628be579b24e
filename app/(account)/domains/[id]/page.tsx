import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { shownDomain } from '@/app/(account)/domains/[id]/shown-domain';
import { DomainFrame } from '@/components/portfolio/domains/domain-frame';
import { DomainOverview } from '@/components/portfolio/domains/domain-overview';
import { routes } from '@/lib/base/routes';
import { transferOfDomain } from '@/lib/portfolio/transfers/queries';
import { requireCustomer } from '@/lib/people/auth/guards';
import { domainTags } from '@/lib/portfolio/tags/queries';
import { worldOf, zoneHealth } from '@/lib/portfolio/dns/queries';

type Props = { readonly params: Promise<{ readonly id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { unicodeName } = await shownDomain(await requireCustomer(), (await params).id);
  return { title: unicodeName };
}

export default async function DomainPage({ params }: Props) {
  const [actor, { id }] = await Promise.all([requireCustomer(), params]);
  const transfer = await transferOfDomain(actor, id);
  if (transfer !== null) redirect(routes.transfer(transfer));
  const [domain, zone, tags] = await Promise.all([
    shownDomain(actor, id),
    zoneHealth(actor, id),
    domainTags(actor, id),
  ]);
  return (
    <DomainFrame domain={domain} current="overview">
      <DomainOverview domain={domain} zone={zone} world={worldOf(domain)} tags={tags} />
    </DomainFrame>
  );
}
