'use server';

import { action } from '@/lib/people/auth/action';
import { policy } from '@/lib/people/access/policy';
import { replyOf, type Told } from '@/lib/people/auth/reply';
import type { HoldError } from '@/lib/money/ledger/ledger';
import { messageKey } from '@/lib/base/i18n/message-key';
import { toDecimal } from '@/lib/base/values/money';
import { acceptProposal, declineProposal, type AnswerRefusal } from './answer';
import { askAgain } from './ask-again';
import { chooseYears, type YearsRefusal } from './own-years';
import { answerInput, chooseYearsInput } from './schema';

/** The customer agrees to a new price. In person: whoever proposed it cannot say yes to it in their name. */
export const accept = action(
  { name: 'operation.accept', input: answerInput, guard: policy['shop.order'], forbidWhenSeenAs: true },
  async ({ input, actor, tx, request: { address } }) =>
    replyOf(await acceptProposal({ tx, actor, address }, input), told, { message: 'operations.said.accepted' }),
);

export const decline = action(
  { name: 'operation.decline', input: answerInput, guard: policy['shop.order'], forbidWhenSeenAs: true },
  async ({ input, actor, tx, request: { address } }) =>
    replyOf(await declineProposal({ tx, actor, address }, input), words, { message: 'operations.said.declined' }),
);

/** Another period for what the registrar refused, from the wallet. */
export const correctYears = action(
  {
    name: 'operation.correct',
    input: chooseYearsInput,
    guard: policy['shop.order'],
    prepare: ({ operationId, offer }, { customerId }) =>
      askAgain(operationId, { years: offer.years, owner: customerId }),
  },
  async ({ input: { operationId, offer }, actor, tx, request: { address } }) => {
    const chosen = await chooseYears({ tx, actor, address }, { operationId, ...offer });
    return replyOf(chosen, told, { message: 'operations.said.corrected' });
  },
);

const words: Readonly<Record<AnswerRefusal | YearsRefusal, Told>> = {
  notFound: 'errors.notFound',
  proposalOver: 'operations.errors.proposalOver',
  stale: 'errors.stale',
  priceChanged: 'errors.priceChanged',
  periodNotSold: { field: 'offer', says: 'operations.errors.periodNotSold' },
  notSoldNow: { field: 'offer', says: 'operations.errors.notSoldNow' },
  priceNotKnown: { field: 'offer', says: 'operations.errors.priceNotKnown' },
};

/** What is missing for a price is said with where it is added. */
function told(error: AnswerRefusal | YearsRefusal | HoldError): Told {
  if (typeof error === 'string') return words[error];
  const { missing } = error;
  return messageKey('operations.errors.topUp', { amount: toDecimal(missing), currency: missing.currency });
}
