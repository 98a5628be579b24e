'use server';

import { policy } from '@/lib/people/access/policy';
import { audit } from '@/lib/people/audit/audit';
import { action } from '@/lib/people/auth/action';
import { chargeNow } from '@/lib/shop/renewals/charge-renewals';
import { chargeInput } from './schema';

/** Charges a customer's card for renewals now, whatever days the policy waits. */
export const chargeAgain = action(
  {
    name: 'renewals.charge',
    input: chargeInput,
    guard: policy['wallet.topUp'],
    prepare: ({ customer }) => chargeNow(customer),
  },
  async ({ input: { customer }, prepared: outcome, actor, tx, request: { address } }) => {
    if (outcome === 'nothing') return { ok: false, formErrors: ['dueRenewals.charges.said.nothing'] };
    await audit(tx, actor, {
      action: 'renewals.charge',
      subject: `customer:${customer}`,
      customerId: customer,
      details: { outcome },
      address,
    });
    return { ok: true, value: null, message: `dueRenewals.charges.said.${outcome}` };
  },
);
