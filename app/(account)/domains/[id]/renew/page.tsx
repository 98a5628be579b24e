import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { shownDomain } from '@/app/(account)/domains/[id]/shown-domain';
import { RenewPanel } from '@/components/portfolio/domains/renew-panel';
import { requireCustomer } from '@/lib/people/auth/guards';
import { keptPrice, renewalOffer } from '@/lib/portfolio/domains/queries';
import { ownRestoration } from '@/lib/portfolio/restorations/queries';

type Props = { readonly params: Promise<{ readonly id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const actor = await requireCustomer();
  const [t, domain] = await Promise.all([getTranslations('domains.renew'), shownDomain(actor, (await params).id)]);
  return { title: t('title', { name: domain.unicodeName }) };
}

export default async function RenewPage({ params }: Props) {
  const actor = await requireCustomer();
  const { id } = await params;
  const [domain, offers, kept, restoration] = await Promise.all([
    shownDomain(actor, id),
    renewalOffer(actor, id),
    keptPrice(actor, id),
    ownRestoration(actor, id),
  ]);
  return <RenewPanel domain={domain} offers={offers} kept={kept} restoration={restoration} />;
}
