import 'server-only';
import { now } from '@/lib/base/clock/clock';
import { dayOf } from '@/lib/base/values/day';
import { callOptionsOf, type OperationContext, type OperationItem, type Verdict } from '@/lib/queue/engine/define';
import { notKnown, readService, type FoundService } from '@/lib/registrar/answers/find-service';
import { isSameName } from '@/lib/registrar/answers/same-name';
import type { TransferInput } from './transfer';

type Item = OperationItem<TransferInput>;
type Found = Extract<FoundService, { kind: 'found' }> & { readonly by: 'id' | 'name' };

/**
 * Whether the order exists: asked for by our id, then by the name, then among the bills (REG.API 7.7, 6.3). A transfer that is
 * paid for stands as inactive until the name is here, so its own status tells it from one that waits for its bill.
 */
export async function findTransfer(item: Item, { regapi }: OperationContext): Promise<Verdict> {
  const options = callOptionsOf([item]);
  const byId = readService(await regapi.service.get_info({ user_servid: item.id }, options));
  if (byId.kind === 'not-known-yet') return byId;
  if (byId.kind === 'found') return standingOf(item, { ...byId, by: 'id' }, regapi);
  const byName = readService(await regapi.service.get_info({ domain_name: item.input.asciiName }, options));
  if (byName.kind === 'not-known-yet') return byName;
  if (byName.kind === 'absent') return findBill(item, regapi);
  const isOlder = byName.createdOn !== null && byName.createdOn < dayOf(item.sentAt ?? now(), -1);
  if (isOlder) return findBill(item, regapi);
  return standingOf(item, { ...byName, by: 'name' }, regapi);
}

async function standingOf(item: Item, found: Found, regapi: OperationContext['regapi']): Promise<Verdict> {
  const executed: Verdict = { kind: 'executed', answer: { serviceId: found.serviceId } };
  if (!found.isUnpaid) return executed;
  const outcome = await regapi.domain.get_transfer_status({ service_id: found.serviceId }, callOptionsOf([item]));
  if (outcome.kind !== 'done') return notKnown(outcome);
  const [answer] = outcome.answer.domains;
  if (!answer) return { kind: 'not-known-yet', reason: 'no status of the transfer was answered' };
  if (!answer.ok) return notKnown(answer);
  const { status } = answer.item;
  if (status === 'pendingPayment') return { kind: 'undecidable', reason: 'the order waits for its bill to be paid' };
  // An earlier order of the name that failed stays there.
  if (status === 'transferError' && found.by === 'name') return findBill(item, regapi);
  // Where the registrar tells no status, the bill does.
  return status === 'notAvailable' ? findBill(item, regapi, found) : executed;
}

async function findBill(item: Item, regapi: OperationContext['regapi'], found?: Found): Promise<Verdict> {
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
  if (bill && found && bill.pay_status === 'payed') return { kind: 'executed', answer: { serviceId: found.serviceId } };
  if (bill) return { kind: 'undecidable', reason: `bill ${bill.bill_id} orders the transfer, but it has not begun` };
  if (found) return { kind: 'undecidable', reason: 'the order is there, and no bill tells whether it is paid' };
  return { kind: 'not-executed' };
}
