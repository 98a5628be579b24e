import 'server-only';
import { z } from 'zod';
import type { OperationContext, OperationItem, Verdict } from '@/lib/operations/define';
import type { Outcome } from '@/lib/regapi/outcome';
import type { ItemResults } from '@/lib/regapi/per-item';
import { operationId } from '@/lib/values/ids';
import { dayOf } from './day';
import { notKnown, readService } from './find-service';
import { registerInput } from './registration';
import { isSameName } from './same-name';
import { deleteBills, standingBills } from './unpaid-bill';

/** The bill that a given up registration may have left at the registrar: whoever paid it would register the name all the same. */
export const removeOrderInput = z.object({
  /** The registration, whose money is held until its bill is gone or cannot be deleted. */
  registrationId: z.string().transform(operationId),
  order: registerInput,
  /** The day before it was sent: no bill of it is older. */
  since: z.iso.date(),
});
export type RemoveOrderInput = z.output<typeof removeOrderInput>;

type Item = OperationItem<RemoveOrderInput>;

/** What is left to do: nothing of the order is there, it was paid and carried out after all, or these bills stand. */
type Left =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'registered'; readonly serviceId: number }
  | { readonly kind: 'bills'; readonly billIds: readonly number[] };

/** Deletes what bills the order made (REG.API 6.5); one that was paid meanwhile registered the name. */
export async function removeOrder(item: Item, context: OperationContext): Promise<ItemResults> {
  const left = await whatIsLeft(item, context);
  // Nothing has been changed yet: a lost answer to these reads is as good as not sent.
  if (left.kind === 'unknown') return { kind: 'unsent', reason: left.reason };
  if (left.kind !== 'done') return left;
  if (left.answer.kind !== 'bills') return { kind: 'done', answer: [{ ok: true, item: left.answer }] };
  return deleteBills(left.answer.billIds, context, callOptions(item));
}

/** Reads the order and its bills: all gone or cancelled, or still there. */
export async function findOrderRemoved(item: Item, context: OperationContext): Promise<Verdict> {
  const left = await whatIsLeft(item, context);
  if (left.kind !== 'done') return notKnown(left);
  if (left.answer.kind === 'bills') return { kind: 'not-executed' };
  return { kind: 'executed', answer: left.answer };
}

async function whatIsLeft(item: Item, context: OperationContext): Promise<Outcome<Left>> {
  const { regapi } = context;
  const service = readService(
    await regapi.service.get_info({ user_servid: item.input.registrationId }, callOptions(item)),
  );
  if (service.kind === 'not-known-yet') return { kind: 'unknown', reason: service.reason };
  if (service.kind === 'found' && !service.isUnpaid)
    return { kind: 'done', answer: { kind: 'registered', serviceId: service.serviceId } };
  const listed =
    service.kind === 'found' ? await billsOf(service.serviceId, item, regapi) : await billsOfName(item, regapi);
  if (listed.kind !== 'done') return listed;
  const standing = await standingBills(listed.answer, context, callOptions(item));
  if (standing.kind !== 'done') return standing;
  const paid = standing.answer.find(({ isPaid }) => isPaid);
  if (paid) return { kind: 'unknown', reason: `bill ${paid.billId} is paid, but the name is not in the account yet` };
  const billIds = standing.answer.map(({ billId }) => billId);
  return { kind: 'done', answer: billIds.length === 0 ? { kind: 'nothing' } : { kind: 'bills', billIds } };
}

type Regapi = OperationContext['regapi'];

async function billsOf(serviceId: number, item: Item, regapi: Regapi): Promise<Outcome<readonly number[]>> {
  const outcome = await regapi.service.get_bills({ service_id: serviceId }, callOptions(item));
  if (outcome.kind !== 'done') return outcome;
  const [answer] = outcome.answer.services;
  if (answer && !answer.ok) return { kind: 'refused', code: answer.code, text: answer.text, params: answer.params };
  return { kind: 'done', answer: answer?.item.bills ?? [] };
}

/** Where the order itself is not to be seen (REG.API 6.3); bills that were paid are for what was registered before. */
async function billsOfName(item: Item, regapi: Regapi): Promise<Outcome<readonly number[]>> {
  const { since, order } = item.input;
  const outcome = await regapi.bill.get_for_period(
    { start_date: since, end_date: dayOf(new Date(), 1), all: true },
    callOptions(item),
  );
  if (outcome.kind !== 'done') return outcome;
  const ours = outcome.answer.bills.filter(
    ({ pay_status, items }) =>
      pay_status === 'notpayed' &&
      items?.some(({ dname, action }) => action === 'new' && isSameName(dname, order.asciiName)),
  );
  return { kind: 'done', answer: ours.map(({ bill_id }) => bill_id) };
}

const callOptions = ({ id }: Item) => ({ lane: 'person', operationIds: [id] }) as const;
