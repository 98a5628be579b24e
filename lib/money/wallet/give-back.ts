import 'server-only';
import { operationId } from '@/lib/base/values/ids';
import { toDecimal } from '@/lib/base/values/money';
import type { Result } from '@/lib/base/values/result';
import { giveBack as give, type GiveBackError } from '@/lib/money/ledger/give-back';
import type { StaffActor } from '@/lib/people/access/actor';
import type { Change } from '@/lib/people/access/change';
import { audit } from '@/lib/people/audit/audit';
import type { GiveBackInput } from './schema';

/** Gives a price that was earned back into its customer's wallet, once for each key of a form. */
export async function giveBack(
  { tx, actor, address }: Change<StaffActor>,
  { operation, amount, note, key: formKey }: GiveBackInput,
): Promise<Result<unknown, GiveBackError>> {
  const key = `give-back:${formKey}`;
  // Two of one key wait for each other.
  await tx.$executeRaw`SELECT FROM operation WHERE id = ${operation}::bpchar FOR UPDATE`;
  const isKnown = (await tx.ledgerTransaction.count({ where: { key } })) > 0;
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
