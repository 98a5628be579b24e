import 'server-only';
import { operationId } from '@/lib/base/values/ids';
import { toDecimal } from '@/lib/base/values/money';
import { fail, type Result } from '@/lib/base/values/result';
import { earnedBy, giveBack as give, type GiveBackError } from '@/lib/money/ledger/give-back';
import { billedIn } from '@/lib/money/rates/exchanges';
import type { StaffActor } from '@/lib/people/access/actor';
import type { Change } from '@/lib/people/access/change';
import { audit } from '@/lib/people/audit/audit';
import type { GiveBackInput } from './schema';

/** Gives a price that was earned back into its customer's wallet, once for each key of a form. */
export async function giveBack(
  { tx, actor, address }: Change<StaffActor>,
  { operation, amount, note, key: formKey }: GiveBackInput,
): Promise<Result<unknown, GiveBackError | { readonly code: 'otherCurrency' }>> {
  const key = `give-back:${formKey}`;
  // Two of one key wait for each other.
  await tx.$executeRaw`SELECT FROM operation WHERE id = ${operation}::bpchar FOR UPDATE`;
  const isKnown = (await tx.ledgerTransaction.count({ where: { key } })) > 0;
  const owner = (await earnedBy(tx, operationId(operation)))?.customerId;
  // It would lie in a wallet that they do not see and that pays for nothing.
  if (owner && (await billedIn(tx, owner)) !== amount.currency) return fail({ code: 'otherCurrency' });
  const given = await give(tx, { operationId: operationId(operation), amount, memo: note, key });
  if (!given.ok || isKnown) return given;
  await audit(tx, actor, {
    action: 'wallet.giveBack',
    subject: `customer:${given.value}`,
    customerId: given.value,
    details: { operation, amount: toDecimal(amount), currency: amount.currency, note },
    address,
  });
  return given;
}
