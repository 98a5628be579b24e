import 'server-only';
import { callOptionsOf, type OperationContext, type OperationItem } from '@/lib/queue/engine/define';
import { money, parseDecimal, shareMoney, toDecimal } from '@/lib/base/values/money';
import { answersByService } from '@/lib/registrar/answers/item-results';
import type { RegapiClient } from '@/lib/registrar/regapi/client/client';
import type { ItemResult } from '@/lib/registrar/regapi/outcome';
import { inParts, perItem, readResults, type ItemOutcome, type ItemResults } from '@/lib/registrar/regapi/per-item';
import { renewSnapshot, type RenewInput } from './renewal';

type Item = OperationItem<RenewInput>;
type Renewed = Extract<Awaited<ReturnType<RegapiClient['service']['renew']>>, { kind: 'done' }>['answer'];

/**
 * Domains that are renewed for equally many years go out as one list: it has one period for all (REG.API 7.13). One that
 * is given back goes alone, so that its answer says what that was charged.
 */
export const renewBatchKey = ({ years, asciiName, restores }: RenewInput): string =>
  restores ? `restores:${asciiName}` : `years:${years}`;

/** One service/renew for all; one domain is asked for by itself, so that what refuses it refuses the call. */
export async function sendRenewals(items: readonly Item[], { regapi }: OperationContext): Promise<ItemResults> {
  const [first] = items;
  if (!first) return { kind: 'done', answer: [] };
  const options = callOptionsOf(items);
  const terms = { period: first.input.years, pay_type: 'prepay' } as const;
  const services = items.map(({ input }) => ({ service_id: input.serviceId }));
  const which = items.length === 1 ? { service_id: first.input.serviceId } : { services };
  const outcome = await regapi.service.renew({ ...which, ...terms }, options);
  return inParts(
    readResults(outcome, items.length, (answer, from, count) => readRenewed(items.slice(from, from + count), answer)),
  );
}

function readRenewed(items: readonly Item[], { services, status, payment, bill_id }: Renewed): ItemResults {
  const answers = answersByService(
    items.map(({ input }) => input.serviceId),
    services,
  );
  const paid = items.filter((_, index) => answers[index]?.ok);
  const payments = sharesOf(payment, paid);
  // Whoever pays that bill renews the domains, and a repeat would make a second one: so they are not refused, but open.
  const waits: ItemOutcome | null =
    status === 'only_bill_created'
      ? { kind: 'unknown', reason: `the renewal waits for bill ${bill_id ?? '?'} to be paid` }
      : null;
  return inParts(
    items.map((item, index): ItemOutcome => {
      const answer = answers[index];
      if (!answer) return { kind: 'unknown', reason: 'the answer does not name the domain' };
      if (!answer.ok) return refusedItem(answer);
      return waits ?? { kind: 'done', answer: { payment: payments.get(item) ?? null } };
    }),
  );
}

function refusedItem(error: ItemResult<never>): ItemOutcome {
  const [outcome] = perItem({ kind: 'done', answer: [error] }, 1);
  return outcome ?? { kind: 'unknown', reason: 'no result' };
}

/** A list has one bill: its sum is cut by what each was going to cost, so that together they cost what was charged. */
function sharesOf(payment: string | null, paid: readonly Item[]): ReadonlyMap<Item, string> {
  const total = payment === null ? null : parseDecimal(payment, 'RUB');
  if (total === null) return new Map();
  const costs = paid.map(({ snapshot }) => renewSnapshot.safeParse(snapshot).data?.cost?.minor ?? 0);
  const shares = shareMoney(total, costs);
  return new Map(paid.map((item, index) => [item, toDecimal(shares[index] ?? money(0, 'RUB'))]));
}
