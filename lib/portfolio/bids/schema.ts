import { z } from 'zod';
import { messageKey } from '@/lib/base/i18n/message-key';
import { moneyProblem } from '@/lib/base/i18n/money-problem';
import { idText, searchText, text } from '@/lib/base/values/text';
import { readMoney } from '@/lib/base/values/typed-money';

/** Names that one form bids for. */
export const mostBids = 50;

const mostRoubles = 10_000_000;
const longestNames = mostBids * 70;

const roubles = (least: number) =>
  text({ max: 40 }).transform((typed, context) => {
    const read = readMoney(typed, 'RUB');
    if (read.ok && read.value.minor >= least * 100 && read.value.minor <= mostRoubles * 100) return read.value;
    const message = read.ok
      ? messageKey('errors.outOfRange', { min: least, max: mostRoubles })
      : moneyProblem(read.error);
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });

/** One amount for one name or several, for a customer of the panel. */
export const bidForm = z.object({
  customer: idText,
  names: text({ min: 1, max: longestNames }),
  contact: idText,
  amount: roubles(1),
  /** Who pays: the customer, whose money is held, or the reseller. */
  pays: z.enum(['customer', 'us']),
  /** What the customer pays beside the bid once the name is won. */
  fee: roubles(0).optional(),
  instalment: z
    .literal('on')
    .optional()
    .transform((chosen) => chosen === 'on'),
});
export type BidForm = z.output<typeof bidForm>;

/** What the address of the form says: the names, the customer, and what one is looked for by. */
export const bidSearch = z.object({ names: searchText(longestNames), customer: searchText(64), find: searchText(100) });
