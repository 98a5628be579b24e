import { messageKey } from '@/lib/base/i18n/message-key';
import type { TypedMoneyError } from '@/lib/base/values/typed-money';

/** Why an amount was not taken, as a message key; one with two readings shows both. */
export function moneyProblem(error: TypedMoneyError): string {
  if (error.code === 'not-an-amount') return 'errors.notAnAmount';
  return messageKey('errors.ambiguousAmount', { large: error.large, small: error.small });
}
