import 'server-only';
import { z } from 'zod';
import type { ItemResults } from '@/lib/regapi/per-item';
import type { OperationContext, OperationItem, Verdict } from '@/lib/operations/define';
import type { ItemError, Outcome } from '@/lib/regapi/outcome';
import { operationId } from '@/lib/values/ids';
import { notKnown, readService } from './find-service';

/** The bill that a given up renewal may have left at the registrar: whoever paid it would renew the domain all the same. */
export const removeBillInput = z.object({
  domainId: z.string(),
  asciiName: z.string(),
  serviceId: z.int().positive(),
  /** The renewal, whose money is held until its bill is gone. */
  renewalId: z.string().transform(operationId),
  /** As they were before the renewal was sent. */
  expiresOn: z.iso.date().nullable(),
  billIds: z.array(z.number()),
});
export type RemoveBillInput = z.output<typeof removeBillInput>;

type Item = OperationItem<RemoveBillInput>;

/** What is left to do: nothing of the renewal is there, it was carried out after all, or these bills stand. */
type Left =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'renewed'; readonly expiresOn: string }
  | { readonly kind: 'bills'; readonly billIds: readonly number[] };

/** Deletes what bills the renewal made (REG.API 6.5); one that was paid meanwhile renewed the domain. */
export async function removeBill(item: Item, context: OperationContext): Promise<ItemResults> {
  const left = await whatIsLeft(item, context);
  // Nothing has been changed yet: a lost answer to these reads is as good as not sent.
  if (left.kind === 'unknown') return { kind: 'unsent', reason: left.reason };
  if (left.kind !== 'done') return left;
  if (left.answer.kind !== 'bills') return { kind: 'done', answer: [{ ok: true, item: left.answer }] };
  return deleteBills(left.answer.billIds, context, callOptions(item));
}

type CallOptions = { readonly lane: 'person'; readonly operationIds: readonly string[] };

/** Deletes bills (REG.API 6.5); one that is gone already is as good as deleted. */
export async function deleteBills(
  billIds: readonly number[],
  { regapi }: OperationContext,
  options: CallOptions,
): Promise<ItemResults> {
  const outcome = await regapi.bill.delete({ bills: [...billIds] }, options);
  if (outcome.kind !== 'done') return outcome;
  if (outcome.answer.bills.length !== billIds.length)
    return { kind: 'unknown', reason: 'the answer names not every bill' };
  const refused = outcome.answer.bills.find((bill): bill is ItemError => !bill.ok && !isGone(bill));
  return { kind: 'done', answer: [refused ?? { ok: true, item: { kind: 'nothing' } }] };
}

/** Reads the bills themselves: all gone or cancelled, or still there. */
export async function findBillRemoved(item: Item, context: OperationContext): Promise<Verdict> {
  const left = await whatIsLeft(item, context);
  if (left.kind !== 'done') return notKnown(left);
  if (left.answer.kind === 'bills') return { kind: 'not-executed' };
  return { kind: 'executed', answer: left.answer };
}

async function whatIsLeft(item: Item, context: OperationContext): Promise<Outcome<Left>> {
  const { serviceId, expiresOn, billIds } = item.input;
  const identity = { service_id: serviceId };
  const service = readService(await context.regapi.service.get_info(identity, callOptions(item)));
  if (service.kind === 'not-known-yet') return { kind: 'unknown', reason: service.reason };
  if (service.kind === 'absent') return { kind: 'done', answer: { kind: 'nothing' } };
  if (service.expiresOn !== null && (expiresOn === null || service.expiresOn > expiresOn))
    return { kind: 'done', answer: { kind: 'renewed', expiresOn: service.expiresOn } };
  const listed = await context.regapi.service.get_bills(identity, callOptions(item));
  if (listed.kind !== 'done') return listed;
  const [answer] = listed.answer.services;
  if (answer && !answer.ok) return { kind: 'refused', code: answer.code, text: answer.text, params: answer.params };
  const fresh = (answer?.item.bills ?? []).filter((billId) => !billIds.includes(billId));
  const standing = await standingBills(fresh, context, callOptions(item));
  if (standing.kind !== 'done') return standing;
  const left = standing.answer.map(({ billId }) => billId);
  return { kind: 'done', answer: left.length === 0 ? { kind: 'nothing' } : { kind: 'bills', billIds: left } };
}

type StandingBill = { readonly billId: number; readonly isPaid: boolean };

/** Those of some bills that are neither cancelled nor deleted (REG.API 6.1). */
export async function standingBills(
  bills: readonly number[],
  { regapi }: OperationContext,
  options: CallOptions,
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

const callOptions = ({ id }: Item) => ({ lane: 'person', operationIds: [id] }) as const;
