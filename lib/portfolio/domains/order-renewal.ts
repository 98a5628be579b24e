import 'server-only';
import { audit } from '@/lib/people/audit/audit';
import type { ActionReply } from '@/lib/people/auth/action-state';
import { routes } from '@/lib/base/routes';
import type { Change } from '@/lib/people/access/change';
import { claimRenewal, type RenewalRefusal } from './claim-renewal';
import { placeRenewal } from './place-renewal';
import { renewalOffers } from './renewal-offer';

type RenewalAsked = { readonly domainId: string; readonly years: number; readonly priceMinor: number };

/** Holds the price that was shown, issues the invoice and asks for the renewal, all or nothing. */
export async function orderRenewal(
  change: Change,
  { domainId, years, priceMinor }: RenewalAsked,
): Promise<ActionReply<null>> {
  const { tx, actor, address } = change;
  const claimed = await claimRenewal(change, domainId);
  if (!claimed.ok) return { ok: false, formErrors: [refusals[claimed.error]] };
  const domain = claimed.value;
  const { asciiName } = domain;
  const { customerId } = actor;
  const offer = (await renewalOffers(tx, domain)).find((candidate) => candidate.years === years);
  if (!offer) return { ok: false, fieldErrors: { offer: ['errors.invalidChoice'] } };
  if (offer.price.minor !== priceMinor) return { ok: false, formErrors: ['errors.priceChanged'] };
  const placed = await placeRenewal(tx, { domain, customerId, userId: actor.userId, offer });
  if (!placed.ok) return { ok: false, formErrors: ['errors.insufficientFunds'] };
  const operationId = placed.value;
  await audit(tx, actor, {
    action: 'domain.renew',
    subject: `domain:${asciiName}`,
    details: { operationId, years },
    address,
  });
  return { ok: true, value: null, redirectTo: routes.operationStatus(operationId) };
}

const refusals: Readonly<Record<RenewalRefusal, string>> = {
  notFound: 'errors.notFound',
  inProgress: 'errors.inProgress',
  missing: 'domains.problems.missing',
  notOpenYet: 'domains.problems.notOpenYet',
};
