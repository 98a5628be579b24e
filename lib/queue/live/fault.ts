import { z } from 'zod';
import { currencies, parseDecimal, type Money } from '@/lib/base/values/money';

/** Why an operation waits or needs a person: the registrar's code and text, or one of ours. */
export type FaultView = {
  readonly code: string;
  readonly text: string;
  /** What the registrar asks and the most it may ask, where that is the trouble. */
  readonly prices: { readonly cost: Money; readonly limit: Money } | null;
};

type StoredFault = {
  readonly errorCode: string | null;
  readonly errorText: string | null;
  readonly errorParams: unknown;
};

export function faultOf({ errorCode, errorText, errorParams }: StoredFault): FaultView | null {
  if (errorCode === null) return null;
  return { code: errorCode, text: errorText ?? '', prices: prices.safeParse(errorParams).data ?? null };
}

/** "199.00 RUB", as the prechecks of lib/portfolio/domains write it. */
const writtenAmount = z.string().transform((text, context): Money => {
  const [decimal = '', code] = text.split(' ');
  const currency = currencies.find((known) => known === code);
  const amount = currency && parseDecimal(decimal, currency);
  if (amount) return amount;
  context.addIssue({ code: 'custom', message: 'not an amount' });
  return z.NEVER;
});

const prices = z.object({ cost: writtenAmount, limit: writtenAmount });
