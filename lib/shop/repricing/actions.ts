'use server';

import { action } from '@/lib/people/auth/action';
import { policy } from '@/lib/people/access/policy';
import { acceptProposal, declineProposal } from './answer';
import { askAgain } from './ask-again';
import { chooseYears } from './own-years';
import { answerInput, chooseYearsInput } from './schema';

/** The customer agrees to a new price. In person: whoever proposed it cannot say yes to it in their name. */
export const accept = action(
  { name: 'operation.accept', input: answerInput, guard: policy['domains.change'], forbidWhenSeenAs: true },
  ({ input, actor, tx, request: { address } }) => acceptProposal({ tx, actor, address }, input),
);

export const decline = action(
  { name: 'operation.decline', input: answerInput, guard: policy['domains.change'], forbidWhenSeenAs: true },
  ({ input, actor, tx, request: { address } }) => declineProposal({ tx, actor, address }, input),
);

/** Another period for what the registrar refused, from the wallet. */
export const correctYears = action(
  {
    name: 'operation.correct',
    input: chooseYearsInput,
    guard: policy['domains.change'],
    prepare: ({ operationId, offer }, { customerId }) =>
      askAgain(operationId, { years: offer.years, owner: customerId }),
  },
  ({ input: { operationId, offer }, actor, tx, request: { address } }) =>
    chooseYears({ tx, actor, address }, { operationId, ...offer }),
);
