import { z } from 'zod';
import { messageKey } from '@/lib/base/i18n/message-key';
import { moneyProblem } from '@/lib/base/i18n/money-problem';
import { currencies, homeCurrency, type Currency, type Money } from '@/lib/base/values/money';
import { text } from '@/lib/base/values/text';
import { readMoney } from '@/lib/base/values/typed-money';

/** Whole units. */
type Bounds = { readonly min: number; readonly max: number };

/** The fields of an amount in the currency that its form is in; `inItsCurrency` makes Money of them. */
export const amountFields = ({ min, max }: Bounds) => ({
  currency: z.enum(currencies).default(homeCurrency),
  amount: text({ max: 40 }).superRefine((typed, context) => {
    // In some currency it must be one, so that what is none is told beside the other faults of a form.
    const read = currencies.map((currency) => readMoney(typed, currency));
    const found = read.find(({ ok }) => ok) ?? read[0];
    if (found?.ok && isWithin(found.value, { min, max })) return;
    const message = found?.ok === false ? moneyProblem(found.error) : messageKey('errors.outOfRange', { min, max });
    context.addIssue({ code: 'custom', message });
  }),
});

type Typed = { readonly currency: Currency; readonly amount: string };

/** A form with the amount that was typed into it; the sign of another currency is a fault. */
export function inItsCurrency<Form extends Typed>(
  { currency, amount, ...form }: Form,
  context: z.core.$RefinementCtx,
): Omit<Form, keyof Typed> & { readonly amount: Money } {
  const read = readMoney(amount, currency);
  if (read.ok) return { ...form, amount: read.value };
  context.issues.push({ code: 'custom', path: ['amount'], message: moneyProblem(read.error), input: amount });
  return z.NEVER;
}

const isWithin = ({ minor }: Money, { min, max }: Bounds): boolean => minor >= min * 100 && minor <= max * 100;
