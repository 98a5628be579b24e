import 'server-only';
import { z } from 'zod';
import type { ItemResults } from '@/lib/registrar/regapi/per-item';
import { callOptionsOf, type OperationContext, type OperationItem, type Verdict } from '@/lib/queue/engine/define';
import type { Outcome } from '@/lib/registrar/regapi/outcome';
import { operationId } from '@/lib/base/values/ids';
import { billsOf, deleteLeft, leftOf, standingBills, verdictOf, type Left } from '../charges/bills-left';
import { readService } from '@/lib/registrar/answers/find-service';

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
type Renewed = Left | { readonly kind: 'renewed'; readonly expiresOn: string };

/** Deletes what bills the renewal made (REG.API 6.5); one that was paid meanwhile renewed the domain. */
export async function removeBill(item: Item, context: OperationContext): Promise<ItemResults> {
  return deleteLeft(await whatIsLeft(item, context), context, callOptions(item));
}

/** Reads the bills themselves: all gone or cancelled, or still there. */
export async function findBillRemoved(item: Item, context: OperationContext): Promise<Verdict> {
  return verdictOf(await whatIsLeft(item, context));
}

async function whatIsLeft(item: Item, context: OperationContext): Promise<Outcome<Renewed>> {
  const { serviceId, expiresOn, billIds } = item.input;
  const identity = { service_id: serviceId };
  const service = readService(await context.regapi.service.get_info(identity, callOptions(item)));
  if (service.kind === 'not-known-yet') return { kind: 'unknown', reason: service.reason };
  if (service.kind === 'absent') return { kind: 'done', answer: { kind: 'nothing' } };
  if (service.expiresOn !== null && (expiresOn === null || service.expiresOn > expiresOn))
    return { kind: 'done', answer: { kind: 'renewed', expiresOn: service.expiresOn } };
  const listed = await billsOf(serviceId, context, callOptions(item));
  if (listed.kind !== 'done') return listed;
  const fresh = listed.answer.filter((billId) => !billIds.includes(billId));
  const standing = await standingBills(fresh, context, callOptions(item));
  if (standing.kind !== 'done') return standing;
  const shared = await sharedBill(standing.answer, item, context);
  if (shared) return shared;
  return { kind: 'done', answer: leftOf(standing.answer) };
}

/** A list of renewals has one bill: to delete it for one of them would undo the order of the others (REG.API 6.2). */
async function sharedBill(
  standing: readonly { readonly billId: number }[],
  item: Item,
  { regapi }: OperationContext,
): Promise<Exclude<Outcome<never>, { kind: 'done' }> | null> {
  if (standing.length === 0) return null;
  const outcome = await regapi.bill.get_not_payed({}, callOptions(item));
  if (outcome.kind !== 'done') return outcome;
  const isOfOther = (serviceId: number | null) => serviceId !== null && serviceId !== item.input.serviceId;
  const shared = outcome.answer.bills.find(
    ({ bill_id, items }) =>
      standing.some(({ billId }) => billId === bill_id) && items?.some(({ service_id }) => isOfOther(service_id)),
  );
  if (!shared) return null;
  const text = `bill ${shared.bill_id} orders the renewal of other domains, too`;
  return { kind: 'refused', code: 'BILL_COVERS_OTHERS', text, params: { bill_id: shared.bill_id } };
}

const callOptions = (item: Item) => callOptionsOf([item]);
