import { z } from 'zod';
import { messageKey } from '@/lib/base/i18n/message-key';
import { moneyProblem } from '@/lib/base/i18n/money-problem';
import { bounded, searchText, text } from '@/lib/base/values/text';
import { readMoney } from '@/lib/base/values/typed-money';
import { payTypes, registrarCurrencies, takes } from './bills/pay-types';

/** As many as a page of the list shows. */
export const mostBills = 50;

const billNumber = z
  .string()
  .max(15)
  .regex(/^[1-9]\d{0,14}$/);

/** Numbers of bills as one field carries them: "12,13". */
const billNumbers = bounded(mostBills * 16)
  .transform((typed) => typed.split(',').filter((one) => one !== ''))
  .pipe(z.array(billNumber).min(1, { error: 'registrarBills.errors.none' }).max(mostBills));

/** Whom WebMoney asks: 12 digits, or nobody. */
const wmid = text({ max: 12 })
  .regex(/^(?:\d{12})?$/, { error: 'registrarBills.errors.wmid' })
  .default('');

export const changePayTypeInput = z
  .object({ ids: billNumbers, payType: z.enum(payTypes), currency: z.enum(registrarCurrencies), wmid })
  .superRefine(({ payType, currency, wmid: given }, context) => {
    if (!takes(payType, currency))
      context.addIssue({ code: 'custom', path: ['currency'], message: 'registrarBills.errors.currency' });
    if (payType !== 'WM' && given !== '')
      context.addIssue({ code: 'custom', path: ['wmid'], message: 'registrarBills.errors.wmidNotAsked' });
  });
export type ChangePayTypeInput = z.output<typeof changePayTypeInput>;

/** In units of the currency, of which all have hundredths. */
const refillBounds = { min: 1, max: 1_000_000 } as const;

export const refillInput = z.object({
  amount: text({ max: 40 }).transform((typed, context) => {
    const read = readMoney(typed, 'RUB');
    const { min, max } = refillBounds;
    if (read.ok && read.value.minor >= min * 100 && read.value.minor <= max * 100) return read.value;
    const message = read.ok ? messageKey('errors.outOfRange', { min, max }) : moneyProblem(read.error);
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  }),
  currency: z.enum(registrarCurrencies),
  wmid: text({ max: 12 }).regex(/^\d{12}$/, { error: 'registrarBills.errors.wmid' }),
});
export type RefillInput = z.output<typeof refillInput>;

export const deleteBillsInput = z.object({ ids: billNumbers });

const first = (given: unknown): unknown => (Array.isArray(given) ? given[0] : given);

/** What the address of the list says; nonsense is taken for "what is unpaid, from the latest". */
export const billSearch = z.object({
  show: z.enum(['unpaid', 'all', 'payed', 'cancelled']).default('unpaid').catch('unpaid'),
  /** Days as they are typed. */
  from: searchText(20),
  until: searchText(20),
  payType: searchText(20),
  /** A number, or a name. */
  q: searchText(253),
  page: z.coerce.number().int().min(1).max(100_000).default(1).catch(1),
});
export type BillSearch = z.output<typeof billSearch>;

/** What is to be done with which bills, as the boxes of the list send it. */
export const chosenSearch = z.object({
  do: z.preprocess(first, z.enum(['pay', 'delete'])).catch('pay'),
  id: z
    .preprocess((given) => (given === undefined ? [] : [given].flat()), z.array(z.string()))
    .transform((ids) => [...new Set(ids)].filter((id) => billNumber.safeParse(id).success).slice(0, mostBills))
    .catch([]),
});
