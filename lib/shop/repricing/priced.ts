import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import { isOutcomeOpen } from '@/lib/queue/engine/by-hand';
import { customerId, operationId, type CustomerId, type OperationId } from '@/lib/base/values/ids';
import { homeCurrency, moneyFromDatabase, type Money } from '@/lib/base/values/money';

/** An operation of a customer that was refused and waits for a person, as far as its price goes. */
export type Priced = {
  readonly id: OperationId;
  readonly kind: string;
  readonly subject: string;
  readonly customerId: CustomerId;
  readonly input: unknown;
  readonly held: Money;
  readonly costLimit: Money | null;
  readonly fence: bigint;
  readonly errorCode: string | null;
};

/**
 * The operation, its row locked until the transaction ends; null where it waits for nobody, may have been carried out,
 * or is not of `owner`.
 */
export async function lockPriced(tx: Tx, id: string, owner?: CustomerId): Promise<Priced | null> {
  await tx.$queryRaw`SELECT id FROM operation WHERE id = ${id}::bpchar FOR UPDATE`;
  const row = await tx.operation.findFirst({
    where: { id, state: 'attention', ...(owner === undefined ? {} : { customerId: owner }) },
  });
  if (row?.customerId == null || row.heldCurrency === null || isOutcomeOpen(row.errorCode)) return null;
  const { kind, subject, input, heldCurrency, heldMinor, costLimitMinor, fence, errorCode } = row;
  return {
    id: operationId(row.id),
    kind,
    subject,
    customerId: customerId(row.customerId),
    input,
    held: moneyFromDatabase(heldMinor, heldCurrency),
    costLimit: costLimitMinor === null ? null : moneyFromDatabase(costLimitMinor, homeCurrency),
    fence,
    errorCode,
  };
}
