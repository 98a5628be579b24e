import 'server-only';
import { now, nowMs } from '@/lib/base/clock/clock';
import type { OperationCallOptions, OperationContext, Verdict } from '@/lib/queue/engine/define';
import type { ItemError, Outcome } from '@/lib/registrar/regapi/outcome';
import type { ItemResults } from '@/lib/registrar/regapi/per-item';
import type { Tx } from '@/lib/base/db/client';
import { notKnown } from '@/lib/registrar/answers/find-service';
import { isSameName } from '@/lib/registrar/answers/same-name';
import { dayOf } from '@/lib/base/values/day';
import { stalestReadMs } from '@/lib/registrar/regapi/stale-reads';

/** What a given up order left at the registrar: nothing, or these bills. */
export type Left = { readonly kind: 'nothing' } | { readonly kind: 'bills'; readonly billIds: readonly number[] };

/** What was found: that, or that it was carried out after all. */
type Found<Done> = Outcome<Left | Done>;
type CarriedOut = { readonly kind: 'renewed' | 'registered' | 'ordered' };

/** Deletes the bills that are left (REG.API 6.5), if any; what else was found is the answer. */
export async function deleteLeft(
  left: Found<CarriedOut>,
  context: OperationContext,
  options: OperationCallOptions,
): Promise<ItemResults> {
  // Nothing has been changed yet: a lost answer to these reads is as good as not sent.
  if (left.kind === 'unknown') return { kind: 'unsent', reason: left.reason };
  if (left.kind !== 'done') return left;
  if (left.answer.kind !== 'bills') return { kind: 'done', answer: [{ ok: true, item: left.answer }] };
  return deleteBills(left.answer.billIds, context, options);
}

/** Whether it is done, from what was found: all gone or cancelled, or still there. */
export function verdictOf(left: Found<CarriedOut>): Verdict {
  if (left.kind !== 'done') return notKnown(left);
  if (left.answer.kind === 'bills') return { kind: 'not-executed' };
  return { kind: 'executed', answer: left.answer };
}

/** The bills of a service (REG.API 7.14), by number. */
export async function billsOf(
  serviceId: number,
  { regapi }: OperationContext,
  options: OperationCallOptions,
): Promise<Outcome<readonly number[]>> {
  const outcome = await regapi.service.get_bills({ service_id: serviceId }, options);
  if (outcome.kind !== 'done') return outcome;
  const [answer] = outcome.answer.services;
  if (answer && !answer.ok) return { kind: 'refused', code: answer.code, text: answer.text, params: answer.params };
  return { kind: 'done', answer: answer?.item.bills ?? [] };
}

/**
 * The unpaid bills of an order that is itself not to be seen (REG.API 6.3), none where it was never sent; those that were
 * paid are for what was ordered before.
 */
export async function unpaidBillsOfName(
  { asciiName, since }: { readonly asciiName: string; readonly since: string | null },
  { regapi }: OperationContext,
  options: OperationCallOptions,
): Promise<Outcome<readonly number[]>> {
  if (since === null) return { kind: 'done', answer: [] };
  const outcome = await regapi.bill.get_for_period(
    { start_date: since, end_date: dayOf(now(), 1), all: true },
    options,
  );
  if (outcome.kind !== 'done') return outcome;
  const ours = outcome.answer.bills.filter(
    ({ pay_status, items }) =>
      pay_status === 'notpayed' && items?.some(({ dname, action }) => action === 'new' && isSameName(dname, asciiName)),
  );
  return { kind: 'done', answer: ours.map(({ bill_id }) => bill_id) };
}

export function leftOf(bills: readonly StandingBill[]): Left {
  return bills.length === 0 ? { kind: 'nothing' } : { kind: 'bills', billIds: bills.map(({ billId }) => billId) };
}

async function deleteBills(
  billIds: readonly number[],
  { regapi }: OperationContext,
  options: OperationCallOptions,
): Promise<ItemResults> {
  const outcome = await regapi.bill.delete({ bills: [...billIds] }, options);
  if (outcome.kind !== 'done') return outcome;
  if (outcome.answer.bills.length !== billIds.length)
    return { kind: 'unknown', reason: 'the answer names not every bill' };
  const refused = outcome.answer.bills.find((bill): bill is ItemError => !bill.ok && !isGone(bill));
  return { kind: 'done', answer: [refused ?? { ok: true, item: { kind: 'nothing' } }] };
}

type StandingBill = { readonly billId: number; readonly isPaid: boolean };

/** Those of some bills that are neither cancelled nor deleted (REG.API 6.1). */
export async function standingBills(
  bills: readonly number[],
  { regapi }: OperationContext,
  options: OperationCallOptions,
): Promise<Outcome<readonly StandingBill[]>> {
  if (bills.length === 0) return { kind: 'done', answer: [] };
  const outcome = await regapi.bill.nop({ bills: [...bills] }, options);
  if (outcome.kind !== 'done') return outcome;
  const found = outcome.answer.bills;
  if (found.length !== bills.length) return { kind: 'unknown', reason: 'the answer names not every bill' };
  const failed = found.find((bill): bill is ItemError => !bill.ok && bill.code !== 'BILL_ID_NOT_FOUND');
  if (failed) return { kind: 'refused', code: failed.code, text: failed.text, params: failed.params };
  const standing = found.flatMap((bill) => {
    if (!bill.ok || bill.item.pay_status === 'cancelled') return [];
    return [{ billId: bill.item.bill_id, isPaid: bill.item.pay_status === 'payed' }];
  });
  return { kind: 'done', answer: standing };
}

/** A bill that was cancelled or deleted before is as good as deleted now. */
function isGone({ code, params }: ItemError): boolean {
  return code === 'BILL_ID_NOT_FOUND' || (code === 'BILL_CAN_NOT_REMOVED' && params['status'] === 'deleted');
}

/** Once nobody knew what became of it: it may have left a bill, which a later refusal says nothing about. */
export async function wasEverUnknown(tx: Tx, operationId: string): Promise<boolean> {
  return (await tx.operationEvent.count({ where: { operationId, to: 'unknown' } })) > 0;
}

/**
 * Whether an order that is given up may be at the registrar: nobody knew once what became of it, or it was asked for so long
 * ago that this may be a restored backup, which knows nothing of what was sent since.
 */
export async function mayBePlaced(tx: Tx, orderId: string): Promise<boolean> {
  return (await wasEverUnknown(tx, orderId)) || (await wasAskedLongAgo(tx, orderId));
}

/** No backup that anybody goes back to is younger. */
const freshestBackupMs = 60_000;

const wasAskedLongAgo = async (tx: Tx, id: string) =>
  (await tx.operation.count({ where: { id, askedAt: { lt: new Date(nowMs() - freshestBackupMs) } } })) > 0;

/** The day before an order was sent, of which its oldest bill may be; null where it was not. */
export async function oldestBillOf(tx: Tx, { id, sentAt }: Sent): Promise<string | null> {
  return (await wasEverUnknown(tx, id)) ? dayOf(sentAt ?? now(), -1) : null;
}

type Sent = { readonly id: string; readonly sentAt: Date | null };

/** From when on the list of bills has that of an operation: read earlier, it might not have it yet. */
export function onceListed(sentAt: Date | null): Date {
  return new Date(Math.max(nowMs(), (sentAt?.getTime() ?? 0) + stalestReadMs));
}
