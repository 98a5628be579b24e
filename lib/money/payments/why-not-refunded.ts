import { messageKey } from '@/lib/base/i18n/message-key';
import { toDecimal } from '@/lib/base/values/money';
import type { Told } from '@/lib/people/auth/reply';
import type { RefundError } from './refund';

/** What staff are told whose refund was not asked for. */
export function whyNotRefunded(error: RefundError): Told {
  if (error.code === 'more-than-left' || error.code === 'not-free') {
    const limit = error.code === 'more-than-left' ? error.left : error.free;
    const says = { amount: toDecimal(limit), currency: limit.currency };
    return { field: 'amount', says: messageKey(`payments.errors.${error.code}`, says) };
  }
  return error.code === 'stale' ? 'payments.errors.stale' : 'payments.errors.notRefundable';
}
