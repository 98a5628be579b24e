import { notFound } from 'next/navigation';
import { cache } from 'react';
import type { CustomerActor } from '@/lib/people/access/actor';
import { domainView, type DomainView } from '@/lib/portfolio/domains/queries';

/** The domain of a page and of its title, read once a request; what is not the customer's own is not found. */
export const shownDomain: (actor: CustomerActor, id: string) => Promise<DomainView> = cache(
  async (actor, id) => (await domainView(actor, id)) ?? notFound(),
);
