import 'server-only';
import type { Line, Sellable } from '@/lib/money/sales/sellable';
import type { GroupId } from '@/lib/portfolio/contacts/profiles/profile';
import { registration } from '@/lib/portfolio/domains/sellables/registration';
import { renewal } from '@/lib/portfolio/domains/sellables/renewal';
import { transfer } from '@/lib/portfolio/transfers/sellables/transfer';

/** A group of a buyer's contacts that lines may ask for one of. */
export type ContactGroupId = GroupId;

/** Everything that can be sold. Carts, orders and corrections know what they sell by this table alone. */
const sellables: ReadonlyMap<string, Sellable<ContactGroupId>> = new Map(
  [registration, renewal, transfer].map((sellable) => [sellable.kind, sellable]),
);

/** How a kind is sold; undefined for an operation that nobody pays for. */
export const sellableOf = (kind: string): Sellable<ContactGroupId> | undefined => sellables.get(kind);

/** How a line is sold. Throws where no kind of that name is sold (any more). */
export function sellableIn({ kind }: Pick<Line, 'kind'>): Sellable<ContactGroupId> {
  const sellable = sellables.get(kind);
  if (!sellable) throw new TypeError(`nothing of the kind ${kind} is sold`);
  return sellable;
}
