import 'server-only';
import { z } from 'zod';
import { operationId } from '@/lib/base/values/ids';
import {
  billsOf,
  deleteLeft,
  leftOf,
  standingBills,
  unpaidBillsOfName,
  verdictOf,
  type Left,
} from '@/lib/portfolio/domains/charges/bills-left';
import { callOptionsOf, type OperationContext, type OperationItem, type Verdict } from '@/lib/queue/engine/define';
import { readService } from '@/lib/registrar/answers/find-service';
import type { Outcome } from '@/lib/registrar/regapi/outcome';
import type { ItemResults } from '@/lib/registrar/regapi/per-item';
import { transferInput } from './transfer';

/** What a transfer that was given up may have left at the registrar: whoever paid its bill would bring the name all the same. */
export const removeTransferInput = z.object({
  /** The order, whose money is held until its bill is gone or cannot be deleted. */
  orderId: z.string().transform(operationId),
  order: transferInput,
  /** The day before it was sent: no bill of it is older; null where it was not, and only what bears its id can be its own. */
  since: z.iso.date().nullable(),
});
export type RemoveTransferInput = z.output<typeof removeTransferInput>;

type Item = OperationItem<RemoveTransferInput>;

/** What is left to do: nothing of the order is there, it was paid and has begun after all, or these bills stand. */
type Ordered = Left | { readonly kind: 'ordered'; readonly serviceId: number };

/** Deletes what bills the order made (REG.API 6.5); one that was paid meanwhile has begun. */
export async function removeTransfer(item: Item, context: OperationContext): Promise<ItemResults> {
  return deleteLeft(await whatIsLeft(item, context), context, callOptionsOf([item]));
}

/** Reads the order and its bills: all gone or cancelled, or still there. */
export async function findTransferRemoved(item: Item, context: OperationContext): Promise<Verdict> {
  return verdictOf(await whatIsLeft(item, context));
}

async function whatIsLeft(item: Item, context: OperationContext): Promise<Outcome<Ordered>> {
  const options = callOptionsOf([item]);
  const { order, since } = item.input;
  const service = readService(await context.regapi.service.get_info({ user_servid: item.input.orderId }, options));
  if (service.kind === 'not-known-yet') return { kind: 'unknown', reason: service.reason };
  if (service.kind === 'absent')
    return billsLeft(await unpaidBillsOfName({ asciiName: order.asciiName, since }, context, options), item, context);
  const ordered: Outcome<Ordered> = { kind: 'done', answer: { kind: 'ordered', serviceId: service.serviceId } };
  if (!service.isUnpaid) return ordered;
  // Inactive until the name is here, paid for or not: its own status tells which.
  const outcome = await context.regapi.domain.get_transfer_status({ service_id: service.serviceId }, options);
  if (outcome.kind !== 'done') return outcome;
  const [answer] = outcome.answer.domains;
  if (!answer) return { kind: 'unknown', reason: 'no status of the transfer was answered' };
  if (!answer.ok) return { kind: 'refused', code: answer.code, text: answer.text, params: answer.params };
  const { status } = answer.item;
  if (status === 'transferError') return { kind: 'done', answer: { kind: 'nothing' } };
  if (status !== 'pendingPayment' && status !== 'notAvailable') return ordered;
  return billsLeft(await billsOf(service.serviceId, context, options), item, context, service.serviceId);
}

/** Those of its bills that stand; where one was paid, the order has begun. */
async function billsLeft(
  listed: Outcome<readonly number[]>,
  item: Item,
  context: OperationContext,
  serviceId?: number,
): Promise<Outcome<Ordered>> {
  if (listed.kind !== 'done') return listed;
  const standing = await standingBills(listed.answer, context, callOptionsOf([item]));
  if (standing.kind !== 'done') return standing;
  const paid = standing.answer.find(({ isPaid }) => isPaid);
  if (!paid) return { kind: 'done', answer: leftOf(standing.answer) };
  if (serviceId !== undefined) return { kind: 'done', answer: { kind: 'ordered', serviceId } };
  return { kind: 'unknown', reason: `bill ${paid.billId} is paid, but the order is not in the account yet` };
}
