import 'server-only';
import { audit } from '@/lib/people/audit/audit';
import { fail, ok, type Result } from '@/lib/base/values/result';
import { customerId as idOfCustomer, type OperationId } from '@/lib/base/values/ids';
import type { Actor } from '@/lib/people/access/actor';
import type { Change } from '@/lib/people/access/change';
import { claimRenewal, type RenewalRefusal } from '@/lib/portfolio/domains/claim-renewal';
import { placeRenewal } from '@/lib/portfolio/domains/place-renewal';
import { restorationOffer } from '@/lib/portfolio/domains/restoration-offer';

type RestorationAsked = { readonly domainId: string; readonly priceMinor: number };

type NotOrdered = RenewalRefusal | 'noOwner' | 'notRestorable' | 'priceChanged' | 'insufficientFunds';

/**
 * Holds the price that was shown, issues the invoice and asks for the lapsed name to be given back, all or nothing. It is
 * its owner's money, whoever orders: the owner, or staff for them.
 */
export async function orderRestoration(
  change: Change<Actor>,
  { domainId, priceMinor }: RestorationAsked,
): Promise<Result<{ readonly operationId: OperationId }, NotOrdered>> {
  const { tx, actor, address } = change;
  const claimed = await claimRenewal(change, domainId);
  if (!claimed.ok) return claimed;
  const domain = claimed.value;
  if (domain.customerId === null) return fail('noOwner');
  const offer = await restorationOffer(tx, domain);
  if (!offer) return fail('notRestorable');
  if (offer.price.minor !== priceMinor) return fail('priceChanged');
  const payer = { customerId: idOfCustomer(domain.customerId), userId: actor.userId };
  const placed = await placeRenewal(tx, { domain, offer, restores: true, ...payer });
  if (!placed.ok) return fail('insufficientFunds');
  const operationId = placed.value;
  const subject = `domain:${domain.asciiName}`;
  await audit(tx, actor, {
    action: 'domain.redeem',
    subject,
    details: { operationId },
    address,
    customerId: payer.customerId,
  });
  return ok({ operationId });
}
