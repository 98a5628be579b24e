import 'server-only';
import { now, nowMs } from '@/lib/base/clock/clock';
import {
  callOptionsOf,
  type FoundByKey,
  type OperationContext,
  type OperationItem,
  type Verdict,
} from '@/lib/queue/engine/define';
import { dayOf } from '@/lib/base/values/day';
import { notKnown, readService, type FoundService } from '@/lib/registrar/answers/find-service';
import { isSameName } from '@/lib/registrar/answers/same-name';
import type { RegisterInput } from './registration';

/** How long a bill may be seen before what it paid for. */
const billSettlesMs = 15 * 60_000;

/** Whether the order exists: asked for by our id, then by the name, then among the bills (REG.API 7.7, 6.3). */
export async function findRegistration(
  item: OperationItem<RegisterInput>,
  { regapi }: OperationContext,
): Promise<Verdict> {
  const options = callOptionsOf([item]);
  const { asciiName } = item.input;
  const byId = readService(await regapi.service.get_info({ user_servid: item.id }, options));
  if (byId.kind === 'not-known-yet') return byId;
  if (byId.kind === 'found') return executedOncePaid(byId, item, regapi);
  const byName = readService(await regapi.service.get_info({ domain_name: asciiName }, options));
  if (byName.kind === 'not-known-yet') return byName;
  if (byName.kind === 'absent') return findBill(item, regapi);
  const isOlder = byName.createdOn !== null && byName.createdOn < dayOf(item.sentAt ?? now(), -1);
  if (isOlder) return { kind: 'undecidable', reason: `${asciiName} was in the account before it was ordered` };
  return executedOncePaid(byName, item, regapi);
}

/** Whether anything at the registrar bears our id: it is this very order's, and no other's. */
export async function findById(item: OperationItem<unknown>, { regapi }: OperationContext): Promise<FoundByKey> {
  const { kind } = readService(await regapi.service.get_info({ user_servid: item.id }, callOptionsOf([item])));
  return kind;
}

/** An order that waits for its bill delivers nothing yet: the customer's money stays held, and the bill is named. */
async function executedOncePaid(
  found: Extract<FoundService, { kind: 'found' }>,
  item: OperationItem<RegisterInput>,
  regapi: OperationContext['regapi'],
): Promise<Verdict> {
  if (!found.isUnpaid) return { kind: 'executed', answer: { serviceId: found.serviceId } };
  const verdict = await findBill(item, regapi);
  // The order stands, whatever the list of bills shows: a repeat would be a second one.
  return verdict.kind === 'not-executed' ? waitsForPayment(item, 'its bill is not among the bills yet') : verdict;
}

async function findBill(item: OperationItem<RegisterInput>, regapi: OperationContext['regapi']): Promise<Verdict> {
  const outcome = await regapi.bill.get_for_period(
    { start_date: dayOf(item.sentAt ?? now(), -1), end_date: dayOf(now(), 1), all: true },
    callOptionsOf([item]),
  );
  if (outcome.kind !== 'done') return notKnown(outcome);
  const bill = outcome.answer.bills.find(
    ({ pay_status, items }) =>
      pay_status !== 'cancelled' &&
      items?.some(({ dname, action }) => action === 'new' && isSameName(dname, item.input.asciiName)),
  );
  if (!bill) return { kind: 'not-executed' };
  return waitsForPayment(item, `bill ${bill.bill_id} orders the name, but no paid service is in the account`);
}

function waitsForPayment({ sentAt }: OperationItem<RegisterInput>, reason: string): Verdict {
  const isFresh = nowMs() - (sentAt?.getTime() ?? 0) < billSettlesMs;
  return { kind: isFresh ? 'not-known-yet' : 'undecidable', reason };
}
