import 'server-only';
import { nowMs } from '@/lib/base/clock/clock';
import { callOptionsOf, type OperationContext, type OperationItem, type Verdict } from '@/lib/queue/engine/define';
import type { EngineCode } from '@/lib/queue/engine/faults';
import type { Outcome } from '@/lib/registrar/regapi/outcome';
import { foundService, notKnown, type FoundService } from '@/lib/registrar/answers/find-service';
import { answersByService } from '@/lib/registrar/answers/item-results';
import { readList } from '@/lib/registrar/answers/read-list';
import { renewalCosts } from './renewal-costs';
import { beforeRenewal, type RenewInput, type RenewSnapshot } from './renewal';
import { movedTerms } from './term-moved';

type Item = OperationItem<RenewInput>;

/** How long a bill may be seen before what it paid for. */
const billSettlesMs = 15 * 60_000;

/** End, bills and price of each now, read as lists. */
export async function snapshotRenewals(
  items: readonly Item[],
  context: OperationContext,
): Promise<readonly Outcome<RenewSnapshot>[]> {
  const services = await readServices(items, context);
  const found = items.filter((_, index) => services[index]?.kind === 'found');
  const bills = new Map(zip(found, await readBills(found, context)));
  const costs = new Map(zip(found, await renewalCosts(found, context)));
  const hasMoved = await movedTerms(found, context);
  return items.map((item, index): Outcome<RenewSnapshot> => {
    const service = services[index] ?? absent;
    if (service.kind === 'not-known-yet') return { kind: 'unsent', reason: service.reason };
    if (service.kind === 'absent') {
      return { kind: 'refused', code: 'SERVICE_ID_NOT_FOUND', text: 'the domain is not in the account', params: {} };
    }
    if (hasMoved(item, service.expiresOn)) return perhapsRenewed;
    const billed = bills.get(item) ?? unread;
    if (billed.kind !== 'done') return billed;
    const costed = costs.get(item);
    const known = costed?.kind === 'done' && costed.answer.kind === 'known' ? costed.answer : null;
    const { cost = null, fee = 0 } = known ?? {};
    return { kind: 'done', answer: { expiresOn: service.expiresOn, billIds: [...billed.answer], cost, fee } };
  });
}

/** Not the registrar's refusal: nobody but a person can tell. */
const perhapsRenewed: Outcome<never> = {
  kind: 'refused',
  code: 'OUTCOME_UNDECIDABLE' satisfies EngineCode,
  text: 'the term is longer than when this was asked for: perhaps it has been renewed already',
  params: {},
};

/** Renewals carry no key: the expiry date and the bills before and after are compared, after a wait. */
export async function findRenewals(items: readonly Item[], context: OperationContext): Promise<readonly Verdict[]> {
  const known = items.filter(({ snapshot, input }) => beforeRenewal(snapshot, input) !== null);
  const services = new Map(zip(known, await readServices(known, context)));
  const unmoved = known.filter((item) => {
    const service = services.get(item);
    return service?.kind === 'found' && !isLater(item, service.expiresOn);
  });
  const bills = new Map(zip(unmoved, await readBills(unmoved, context)));
  return items.map((item) => verdictOn(item, services.get(item) ?? null, bills.get(item) ?? unread));
}

function verdictOn(item: Item, service: FoundService | null, bills: Outcome<readonly number[]>): Verdict {
  const before = beforeRenewal(item.snapshot, item.input);
  if (!before || !service) return { kind: 'undecidable', reason: 'no snapshot was taken before the order' };
  if (service.kind === 'not-known-yet') return service;
  if (service.kind === 'absent') return { kind: 'undecidable', reason: 'the domain is no longer in the account' };
  if (isLater(item, service.expiresOn)) return { kind: 'executed', answer: { expiresOn: service.expiresOn } };
  if (bills.kind !== 'done') return notKnown(bills);
  const newBill = bills.answer.find((billId) => !before.billIds.includes(billId));
  if (newBill === undefined) return { kind: 'not-executed' };
  const reason = `bill ${newBill} is new, but the expiry date has not moved`;
  const isFresh = nowMs() - (item.sentAt?.getTime() ?? 0) < billSettlesMs;
  return { kind: isFresh ? 'not-known-yet' : 'undecidable', reason };
}

function isLater({ snapshot, input }: Item, expiresOn: string | null): boolean {
  const before = beforeRenewal(snapshot, input)?.expiresOn ?? null;
  return expiresOn !== null && (before === null || expiresOn > before);
}

const absent: FoundService = { kind: 'absent' };
const unread: Outcome<never> = { kind: 'unknown', reason: 'its bills were not read' };

async function readServices(items: readonly Item[], { regapi }: OperationContext): Promise<readonly FoundService[]> {
  const outcomes = await readList(items, async (part) => {
    const outcome = await regapi.service.get_info({ services: servicesOf(part) }, callOptionsOf(part));
    if (outcome.kind !== 'done') return outcome;
    return { kind: 'done', answer: answersByService(idsOf(part), outcome.answer.services) };
  });
  return outcomes.map(foundService);
}

async function readBills(
  items: readonly Item[],
  { regapi }: OperationContext,
): Promise<readonly Outcome<readonly number[]>[]> {
  const outcomes = await readList(items, async (part) => {
    const outcome = await regapi.service.get_bills({ services: servicesOf(part) }, callOptionsOf(part));
    if (outcome.kind !== 'done') return outcome;
    return { kind: 'done', answer: answersByService(idsOf(part), outcome.answer.services) };
  });
  return outcomes.map((outcome) =>
    outcome.kind === 'done' ? { kind: 'done', answer: outcome.answer.bills } : outcome,
  );
}

const idsOf = (items: readonly Item[]) => items.map(({ input }) => input.serviceId);

const servicesOf = (items: readonly Item[]) => idsOf(items).map((serviceId) => ({ service_id: serviceId }));

function zip<One, Other>(ones: readonly One[], others: readonly Other[]): readonly (readonly [One, Other])[] {
  return ones.flatMap((one, index) => {
    const other = others[index];
    return other === undefined ? [] : [[one, other] as const];
  });
}
