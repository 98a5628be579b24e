'use server';

import { policy } from '@/lib/people/access/policy';
import { action } from '@/lib/people/auth/action';
import { chargeNow } from '@/lib/shop/renewals/charge-renewals';
import { noteCharge } from './charge-again';
import { chargeInput } from './schema';

/** Charges a customer's card for renewals now, whatever days the policy waits. */
export const chargeAgain = action(
  {
    name: 'wallet.chargeRenewals',
    input: chargeInput,
    guard: policy['wallet.topUp'],
    prepare: ({ customer }) => chargeNow(customer),
  },
  async ({ input: { customer }, prepared: outcome, actor, tx, request: { address } }) => {
    if (outcome === 'nothing') return { ok: false, formErrors: ['dueRenewals.charges.said.nothing'] };
    await noteCharge({ tx, actor, address }, { customer, outcome });
    return { ok: true, value: null, message: `dueRenewals.charges.said.${outcome}` };
  },
);
