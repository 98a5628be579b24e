import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import { lockAll } from '@/lib/base/db/locks';
import { dayOf } from '@/lib/base/values/day';
import { moneyFromDatabase, sumMoney, type Money } from '@/lib/base/values/money';
import { fail, ok, type Result } from '@/lib/base/values/result';
import type { StaffActor } from '@/lib/people/access/actor';
import type { Change } from '@/lib/people/access/change';
import { auditAll } from '@/lib/people/audit/audit';
import { enqueue, type EnqueueOptions } from '@/lib/queue/engine/enqueue';
import { beginGroup } from '@/lib/queue/engine/enqueue-group';
import { billSubject } from './bills/bill-subject';
import { changePayType } from './operations/change-pay-type';
import { removeBill } from './operations/remove-bill';
import type { ChangePayTypeInput } from './schema';

/** What carries it out: one operation, or a group of several; `left` of the chosen are not unpaid any more or are on their way. */
export type Asked = { readonly operationId: string; readonly groupId: string | null; readonly left: number };

/** `stale`: none of them is unpaid. `underWay`: each is being changed. `refill`: the balance cannot fill itself. */
type Refused = 'stale' | 'underWay' | 'refill';

/** Has unpaid bills paid in another way; with `prepay` they are paid at once, from the balance. */
export async function askPayType(
  change: Change<StaffActor>,
  { ids, payType, currency, wmid }: ChangePayTypeInput,
): Promise<Result<Asked, Refused>> {
  const unpaid = await unpaidOf(change.tx, ids);
  if (!unpaid.ok) return unpaid;
  const bills = payType === 'prepay' ? unpaid.value.filter(({ isRefill }) => !isRefill) : unpaid.value;
  if (bills.length === 0) return fail('refill');
  const promised = payType === 'prepay' ? costOf(bills) : {};
  const asked = await askForEach(change, bills, { kind: changePayType.kind, promised }, (bill, options) => {
    const { billId, names } = bill;
    const billedOn = bill.billedOn && dayOf(bill.billedOn);
    return enqueue(change.tx, changePayType, { billId, billedOn, payType, currency, wmid, names }, options);
  });
  const details = { payType };
  await note(change, bills, (bill) => ({ action: 'bill.payType', details: { bill: String(bill.billId), ...details } }));
  return ok({ ...asked, left: ids.length - bills.length });
}

/** Deletes unpaid bills at the registrar, and what they order with them. */
export async function askRemoval(
  change: Change<StaffActor>,
  { ids }: { readonly ids: readonly string[] },
): Promise<Result<Asked, 'stale' | 'underWay'>> {
  const unpaid = await unpaidOf(change.tx, ids);
  if (!unpaid.ok) return unpaid;
  const bills = unpaid.value;
  const asked = await askForEach(change, bills, { kind: removeBill.kind }, ({ billId, names }, options) =>
    enqueue(change.tx, removeBill, { billId, names }, options),
  );
  await note(change, bills, (bill) => ({ action: 'bill.remove', details: { bill: String(bill.billId) } }));
  return ok({ ...asked, left: ids.length - bills.length });
}

type Unpaid = {
  readonly billId: number;
  readonly billedOn: Date | null;
  readonly total: Money;
  readonly names: string[];
  readonly isRefill: boolean;
};

/** Those of some bills that are unpaid and that nobody is changing; nobody else asks about them until the transaction ends. */
async function unpaidOf(tx: Tx, ids: readonly string[]): Promise<Result<readonly Unpaid[], 'stale' | 'underWay'>> {
  const subjects = ids.map(billSubject);
  await lockAll(
    tx,
    subjects.map((subject) => `change:${subject}`),
  );
  const rows = await tx.registrarBill.findMany({
    where: { billId: { in: ids.map(BigInt) }, status: 'notpayed' },
    orderBy: { billId: 'asc' },
    include: { items: { orderBy: { position: 'asc' } } },
  });
  if (rows.length === 0) return fail('stale');
  const moving = await tx.operation.findMany({
    where: { subject: { in: subjects }, endedAt: null },
    select: { subject: true },
  });
  const isMoving = new Set(moving.map(({ subject }) => subject));
  const free = rows.filter(({ billId }) => !isMoving.has(billSubject(String(billId))));
  if (free.length === 0) return fail('underWay');
  return ok(
    free.map(({ billId, billedOn, totalMinor, currency, items }) => ({
      billId: Number(billId),
      billedOn,
      total: moneyFromDatabase(totalMinor, currency),
      names: [...new Set(items.flatMap(({ asciiName }) => (asciiName === '' ? [] : [asciiName])))],
      isRefill: items.some(({ itemtype }) => itemtype === 'prepayment'),
    })),
  );
}

type Together = { readonly kind: string; readonly promised?: { readonly cost?: Money } };

/** They go out as one list. */
async function askForEach(
  { tx, actor }: Change<StaffActor>,
  bills: readonly Unpaid[],
  { kind, promised = {} }: Together,
  ask: (bill: Unpaid, options: EnqueueOptions) => Promise<string>,
): Promise<Pick<Asked, 'operationId' | 'groupId'>> {
  const all = { count: bills.length, calls: 1, ...promised };
  const groupId = bills.length > 1 ? await beginGroup(tx, { actor, customerId: null, kind, promised: all }) : null;
  let operationId = '';
  for (const bill of bills)
    operationId = await ask(bill, { actor, customerId: null, ...(groupId !== null && { groupId }) });
  return { operationId, groupId };
}

/** What they take from the balance; nothing is said of bills in several currencies. */
function costOf(bills: readonly Unpaid[]): { readonly cost?: Money } {
  const totals = bills.map(({ total }) => total);
  const [first] = totals;
  if (!first || totals.some(({ currency }) => currency !== first.currency)) return {};
  return { cost: sumMoney(totals, first.currency) };
}

type Note = { readonly action: string; readonly details: Readonly<Record<string, string>> };

const note = ({ tx, actor, address }: Change<StaffActor>, bills: readonly Unpaid[], of: (bill: Unpaid) => Note) =>
  auditAll(
    tx,
    actor,
    bills.map((bill) => ({ ...of(bill), subject: billSubject(bill.billId), address })),
  );
