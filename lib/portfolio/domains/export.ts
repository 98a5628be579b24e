import 'server-only';
import type { DomainState } from '@/generated/prisma/enums';
import { db } from '@/lib/base/db/client';
import type { Actor } from '@/lib/people/access/actor';
import { may } from '@/lib/people/access/policy';
import { foundAfter } from './list';
import type { DomainSearch } from './schema';

/** A domain as a list for spreadsheets has it. */
export type ExportedDomain = {
  readonly asciiName: string;
  readonly unicodeName: string;
  readonly state: DomainState;
  readonly expiresOn: Date | null;
  readonly autoRenews: boolean;
  readonly nameServers: readonly string[];
  /** Whether WHOIS hides its registrant; null where nobody knows. */
  readonly hidesContacts: boolean | null;
  /** The customer's own, or the registrar's for staff. */
  readonly folder: string | null;
  readonly owner: { readonly name: string; readonly email: string } | null;
};

/** As many as are read at once. */
const batch = 1_000;

/** All that a list finds, by name, some at a time: a customer's own, or all for staff. */
export async function* exportedDomains(actor: Actor, search: DomainSearch): AsyncGenerator<readonly ExportedDomain[]> {
  if (actor.kind === 'staff' && !may(actor, 'customers.view')) return;
  const owner = actor.kind === 'customer' ? actor.customerId : null;
  let after = '';
  for (;;) {
    const ids = await foundAfter(owner, search, { after, most: batch });
    const rows = await db.domain.findMany({
      where: { id: { in: [...ids] }, ...(owner !== null && { customerId: owner }) },
      orderBy: { asciiName: 'asc' },
      select: {
        asciiName: true,
        unicodeName: true,
        state: true,
        expiresOn: true,
        autoRenews: true,
        hidesContacts: true,
        nameServers: { orderBy: { position: 'asc' }, select: { host: true } },
        folder: { select: { name: true } },
        customerFolder: { select: { name: true } },
        customer: { select: { name: true, email: true } },
      },
    });
    yield rows.map(({ nameServers, folder, customerFolder, customer, ...row }) => ({
      ...row,
      nameServers: nameServers.map(({ host }) => host),
      folder: (actor.kind === 'customer' ? customerFolder : folder)?.name ?? null,
      owner: actor.kind === 'customer' ? null : customer,
    }));
    after = rows.at(-1)?.asciiName ?? '';
    if (ids.length < batch || after === '') return;
  }
}
