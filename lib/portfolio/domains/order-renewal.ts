import 'server-only';
import { audit } from '@/lib/people/audit/audit';
import type { ActionReply } from '@/lib/people/auth/action-state';
import { lock } from '@/lib/base/db/locks';
import { routes } from '@/lib/base/routes';
import { renewDomain } from './operations/renew';
import type { Change } from '@/lib/people/access/change';
import { isUnderWay, ownedDomain } from './owned';
import { placeRenewal } from './place-renewal';
import { momentOf } from './renewal/renewal-moment';
import { renewalOffers } from './renewal-offer';

type RenewalAsked = { readonly domainId: string; readonly years: number; readonly priceMinor: number };

/** Holds the price that was shown, issues the invoice and asks for the renewal, all or nothing. */
export async function orderRenewal(
  change: Change,
  { domainId, years, priceMinor }: RenewalAsked,
): Promise<ActionReply<null>> {
  const { tx, actor, address } = change;
  const domain = await ownedDomain(change, domainId);
  if (!domain) return { ok: false, formErrors: ['errors.notFound'] };
  const { asciiName } = domain;
  const { customerId } = actor;
  await lock(tx, `change:domain:${asciiName}`);
  if (await isUnderWay(change, asciiName, renewDomain.kind)) return { ok: false, formErrors: ['errors.inProgress'] };
  if (domain.missingSince) return { ok: false, formErrors: ['domains.problems.missing'] };
  if ((await momentOf(tx, domain)).kind === 'opens') return { ok: false, formErrors: ['domains.problems.notOpenYet'] };
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
