import 'server-only';
import type { StaffActor } from '@/lib/people/access/actor';
import type { Change } from '@/lib/people/access/change';
import { audit } from '@/lib/people/audit/audit';
import type { ChargeOutcome } from '@/lib/shop/renewals/charge-renewals';

/** Writes down that somebody had a customer's card charged for renewals; the charge itself goes on outside of every transaction. */
export async function noteCharge(
  { tx, actor, address }: Change<StaffActor>,
  { customer, outcome }: { readonly customer: string; readonly outcome: Exclude<ChargeOutcome, 'nothing'> },
): Promise<void> {
  await audit(tx, actor, {
    action: 'wallet.chargeRenewals',
    subject: `customer:${customer}`,
    customerId: customer,
    details: { outcome },
    address,
  });
}
