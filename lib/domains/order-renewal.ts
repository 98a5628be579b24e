import 'server-only';
import { audit } from '@/lib/audit/audit';
import type { ActionReply } from '@/lib/auth/action-state';
import { issueInvoice } from '@/lib/billing/invoices';
import { hold } from '@/lib/billing/ledger';
import { lock } from '@/lib/db/locks';
import { enqueue } from '@/lib/operations/enqueue';
import { toUnicode } from '@/lib/values/domain-name';
import { newOperationId } from '@/lib/values/ids';
import { routes } from '@/lib/routes';
import { renewDomain } from './operations';
import { isUnderWay, ownedDomain, type Change } from './owned';
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
  const { asciiName, serviceId } = domain;
  const { customerId } = actor;
  await lock(tx, `change:domain:${asciiName}`);
  if (await isUnderWay(change, asciiName, renewDomain.kind)) return { ok: false, formErrors: ['errors.inProgress'] };
  const offer = (await renewalOffers(tx, domain)).find((candidate) => candidate.years === years);
  if (!offer) return { ok: false, fieldErrors: { offer: ['errors.invalidChoice'] } };
  if (offer.price.minor !== priceMinor) return { ok: false, formErrors: ['errors.priceChanged'] };
  const operationId = newOperationId();
  const held = await hold(tx, { customerId, amount: offer.price, operationId });
  if (!held.ok) return { ok: false, formErrors: ['errors.insufficientFunds'] };
  const lines = [{ description: toUnicode(asciiName), amount: offer.price, operationId }];
  await issueInvoice(tx, { customerId, orderId: null, currency: offer.price.currency, lines });
  const options = { actor, customerId, held: offer.price, costLimit: offer.cost, id: operationId };
  await enqueue(tx, renewDomain, { domainId, asciiName, serviceId, years }, options);
  await audit(tx, actor, {
    action: 'domain.renew',
    subject: `domain:${asciiName}`,
    details: { operationId, years },
    address,
  });
  return { ok: true, value: null, redirectTo: routes.operationStatus(operationId) };
}
