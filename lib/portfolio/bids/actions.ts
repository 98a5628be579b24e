'use server';

import { messageKey } from '@/lib/base/i18n/message-key';
import { routes } from '@/lib/base/routes';
import { policy } from '@/lib/people/access/policy';
import { action } from '@/lib/people/auth/action';
import type { Told } from '@/lib/people/auth/reply';
import { replyOf } from '@/lib/people/auth/reply';
import { placeBids, type NotPlaced } from './place-bids';
import { bidForm, mostBids } from './schema';

/** Bids for expiring names in a customer's name. */
export const bid = action(
  { name: 'domain.bid', input: bidForm, guard: policy['customers.change'] },
  async ({ input, actor, tx, request }) => {
    const placed = await placeBids({ tx, actor, address: request.address }, input);
    return replyOf(placed, wordOf, { redirectTo: routes.admin.bids() });
  },
);

function wordOf(refused: NotPlaced): Told {
  switch (refused.code) {
    case 'customer':
      return 'errors.notFound';
    case 'contact':
      return { field: 'contact', says: 'bids.problems.contact' };
    case 'otherCurrency':
      return { field: 'pays', says: 'bids.problems.otherCurrency' };
    case 'insufficientFunds':
      return 'bids.problems.insufficientFunds';
    case 'tooMany':
      return { field: 'names', says: messageKey('bids.problems.tooMany', { most: mostBids }) };
    case 'step': {
      const { name, steps } = refused;
      return { field: 'amount', says: messageKey('bids.problems.step', { name, steps: steps.join(', ') }) };
    }
    case 'tooLow': {
      const { name, least } = refused;
      return { field: 'amount', says: messageKey('bids.problems.tooLow', { name, least }) };
    }
    case 'wrongName':
    case 'ours':
    case 'notExpiring':
    case 'over':
    case 'inProgress':
      return { field: 'names', says: messageKey(`bids.problems.${refused.code}`, { name: refused.name }) };
  }
}
