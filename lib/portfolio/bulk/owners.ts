import 'server-only';
import { db } from '@/lib/base/db/client';
import type { StaffActor } from '@/lib/people/access/actor';
import { chosenDomains } from './chosen';
import { mostOf } from './limits';
import { bulkSearch } from './schema';

export type OwnedDomain = {
  readonly id: string;
  readonly asciiName: string;
  readonly unicodeName: string;
  readonly customer: { readonly id: string; readonly name: string } | null;
};

export type ChosenOwners = {
  readonly domains: readonly OwnedDomain[];
  /** The filter finds more than can be given at once. */
  readonly isCut: boolean;
  /** What the address says of which domains are meant. */
  readonly meant: Readonly<Partial<Record<'id' | 'found' | 'q' | 'show' | 'folder' | 'tag' | 'not', string>>>;
};

/** The domains that an address means, with whose they are, to give them to somebody; none for whoever may not. */
export async function chosenOwners(actor: StaffActor, params: object): Promise<ChosenOwners> {
  const search = bulkSearch.parse(params);
  const { domains, isCut } = await chosenDomains(db, actor, search, mostOf('assign'));
  const customers = await db.customer.findMany({
    where: { id: { in: [...new Set(domains.flatMap(({ customerId }) => customerId ?? []))] } },
    select: { id: true, name: true },
  });
  const byId = new Map(customers.map((customer) => [customer.id, customer]));
  const { id, found, q, show, folder, tag, not } = search;
  return {
    domains: domains.map(({ customerId, ...domain }) => ({
      id: domain.id,
      asciiName: domain.asciiName,
      unicodeName: domain.unicodeName,
      customer: customerId === null ? null : (byId.get(customerId) ?? null),
    })),
    isCut,
    meant: found ? { found: '1', q, show, folder, tag, not: not.join('.') } : { id: id.join('.') },
  };
}
