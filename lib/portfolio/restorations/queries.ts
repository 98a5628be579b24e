import 'server-only';
import type { CustomerActor } from '@/lib/people/access/actor';
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

/** The restoration that the customer can order of a domain of their own today; null where none is. */
export async function ownRestoration({ customerId }: CustomerActor, id: string): Promise<RestorationView | null> {
  const domain = await db.domain.findFirst({
    where: {
      id,
      customerId,
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
