import { z } from 'zod';
import { personName } from '@/lib/people/auth/schema';
import { readPhone, spacedPhone } from '@/lib/base/values/phone';
import { locales } from '@/lib/base/i18n/locales';
import { messageKey } from '@/lib/base/i18n/message-key';
import { moneyProblem } from '@/lib/base/i18n/money-problem';
import { readMoney } from '@/lib/base/values/typed-money';
import { mailAddress } from '@/lib/base/values/mail-address';
import { idText, searchText, text } from '@/lib/base/values/text';

const id = idText;
const note = text({ max: 2000 }).default('');

const phone = text({ max: 40 })
  .transform((typed, context) => {
    const read = readPhone(typed);
    if (read !== null) return spacedPhone(read);
    context.addIssue({ code: 'custom', message: 'errors.invalidPhone' });
    return z.NEVER;
  })
  .optional();

export const newCustomerInput = z.object({
  name: personName,
  email: mailAddress,
  phone,
  locale: z.enum(locales),
  note,
});

export const editCustomerInput = z.object({ customer: id, name: personName, email: mailAddress, phone, note });

/** The most that one top-up may be: a slipped finger should not make a millionaire. */
export const largestTopUpRoubles = 10_000_000;

const amount = ({ min }: { readonly min: number }) =>
  text({ max: 40 }).transform((typed, context) => {
    const read = readMoney(typed, 'RUB');
    if (read.ok && read.value.minor >= min * 100 && read.value.minor <= largestTopUpRoubles * 100) return read.value;
    context.addIssue({
      code: 'custom',
      message: read.ok ? messageKey('errors.outOfRange', { min, max: largestTopUpRoubles }) : moneyProblem(read.error),
    });
    return z.NEVER;
  });

/** `key` is made with the form, so a form that is sent twice tops up once. */
export const topUpInput = z.object({
  customer: id,
  amount: amount({ min: 1 }),
  note: text({ min: 1, max: 300 }),
  key: z.uuid(),
});

/** A wrong top-up taken back; `note` is the reason, which the customer reads. */
export const takeBackInput = z.object({
  customer: id,
  topUp: idText,
  amount: amount({ min: 0.01 }),
  note: text({ min: 1, max: 300 }),
  key: z.uuid(),
});
export type TakeBackInput = z.output<typeof takeBackInput>;

export const customerOnlyInput = z.object({ customer: id });
export const userOnlyInput = z.object({ user: id });
export const noInput = z.object({});

/** What the address of the list says; nonsense is taken for "all of them, from the beginning". */
export const customerListInput = z.object({
  q: searchText(200),
  page: z.coerce.number().int().min(1).max(100_000).default(1).catch(1),
});

export type TopUpInput = z.output<typeof topUpInput>;
