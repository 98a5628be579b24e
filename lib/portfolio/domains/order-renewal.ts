import 'server-only';
import { audit } from '@/lib/people/audit/audit';
import { fail, ok, type Result } from '@/lib/base/values/result';
import type { OperationId } from '@/lib/base/values/ids';
import type { Change } from '@/lib/people/access/change';
import { claimRenewal, type RenewalRefusal } from './claim-renewal';
import { placeRenewal } from './place-renewal';
import { renewalOffers } from './renewal-offer';

type RenewalAsked = { readonly domainId: string; readonly years: number; readonly priceMinor: number };

type NotOrdered = RenewalRefusal | 'periodNotOffered' | 'priceChanged' | 'insufficientFunds';

/** Holds the price that was shown, issues the invoice and asks for the renewal, all or nothing. */
export async function orderRenewal(
  change: Change,
  { domainId, years, priceMinor }: RenewalAsked,
): Promise<Result<{ readonly operationId: OperationId }, NotOrdered>> {
  const { tx, actor, address } = change;
  const claimed = await claimRenewal(change, domainId);
  if (!claimed.ok) return claimed;
  const domain = claimed.value;
  const { asciiName } = domain;
  const { customerId } = actor;
  const offer = (await renewalOffers(tx, domain)).find((candidate) => candidate.years === years);
  if (!offer) return fail('periodNotOffered');
  if (offer.price.minor !== priceMinor) return fail('priceChanged');
  const placed = await placeRenewal(tx, { domain, customerId, userId: actor.userId, offer });
  if (!placed.ok) return fail('insufficientFunds');
  const operationId = placed.value;
  await audit(tx, actor, {
    action: 'domain.renew',
    subject: `domain:${asciiName}`,
    details: { operationId, years },
    address,
  });
  return ok({ operationId });
}
