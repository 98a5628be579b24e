import type { Told } from '@/lib/people/auth/reply';
import type { TakeBackError } from '@/lib/money/ledger/ledger';
import { messageKey } from '@/lib/base/i18n/message-key';
import { toDecimal } from '@/lib/base/values/money';

/** What the form is told of a top-up that cannot be taken back as asked: how much could be. */
export function whyNotTakenBack(error: TakeBackError | 'notFound'): Told {
  if (error === 'notFound' || error.code === 'no-such-top-up') return 'errors.notFound';
  const { code, limit } =
    error.code === 'not-free' ? { code: 'notFree', limit: error.free } : { code: 'moreThanLeft', limit: error.left };
  const says = messageKey(`wallet.errors.${code}`, { amount: toDecimal(limit), currency: limit.currency });
  return { field: 'amount', says };
}
