import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { shownDomain } from '@/app/(account)/domains/[id]/shown-domain';
import { customerLinks } from '@/components/portfolio/domains/domain-links';
import { DomainFrame } from '@/components/portfolio/domains/domain-frame';
import { NameServersCard } from '@/components/portfolio/domains/name-servers-card';
import { requireCustomer } from '@/lib/people/auth/guards';
import { serverLimits } from '@/lib/portfolio/domains/queries';
import { offeredServerSets } from '@/lib/portfolio/server-sets/queries';

type Props = { readonly params: Promise<{ readonly id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const actor = await requireCustomer();
  const [t, domain] = await Promise.all([getTranslations('domains.tabs'), shownDomain(actor, (await params).id)]);
  return { title: `${t('nameServers')} · ${domain.unicodeName}` };
}

export default async function NameServersPage({ params }: Props) {
  const actor = await requireCustomer();
  const domain = await shownDomain(actor, (await params).id);
  const [limits, sets] = await Promise.all([serverLimits(domain.tld), offeredServerSets()]);
  return (
    <DomainFrame domain={domain} current="nameServers">
      <NameServersCard domain={domain} links={customerLinks} limits={limits} sets={sets} />
    </DomainFrame>
  );
}
