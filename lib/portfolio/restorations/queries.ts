import 'server-only';
import type { Actor } from '@/lib/people/access/actor';
import { rowsOf } from '@/lib/people/access/rows';
import { db } from '@/lib/base/db/client';
import { addYears, dateOfDay, dayOf } from '@/lib/base/values/day';
import type { Money } from '@/lib/base/values/money';
import { restorationOffer } from '@/lib/portfolio/domains/restoration-offer';

/** What giving a lapsed domain back costs its owner, and until when it is paid for then. */
export type RestorationView = {
  readonly year: Money;
  readonly fee: Money;
  readonly price: Money;
  readonly until: Date | null;
};

/** The restoration that can be ordered today of a domain of the customer's own, or by staff of any that has an owner; null where none is. */
export async function ownRestoration(actor: Actor, id: string): Promise<RestorationView | null> {
  const domain = await db.domain.findFirst({
    where: {
      id,
      customerId: { not: null },
      ...rowsOf(actor, 'customers.change'),
      serviceId: { not: null },
      missingSince: null,
      state: { in: ['active', 'suspended'] },
    },
    select: { asciiName: true, tld: true, createdOn: true, expiresOn: true },
  });
  const offer = domain && (await restorationOffer(db, domain));
  if (!offer) return null;
  const { years, year, fee, price } = offer;
  return {
    year,
    fee,
    price,
    until: domain.expiresOn && dateOfDay(addYears(dayOf(domain.expiresOn), years)),
  };
}
