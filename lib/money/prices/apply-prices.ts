import 'server-only';
import { auditAll } from '@/lib/people/audit/audit';
import type { StaffActor } from '@/lib/people/access/actor';
import { planPrices, type PlannedPrice, type PriceChange, type PricePlan } from '@/lib/money/prices/price-plan';
import { lockPrices } from '@/lib/money/prices/change-rule';
import { ruleRow } from '@/lib/money/prices/rules';
import { zoneFacts, type Zone } from '@/lib/money/prices/zones';
import type { Tx } from '@/lib/base/db/client';
import { databaseTime } from '@/lib/base/db/clock';
import { toDecimal } from '@/lib/base/values/money';
import { fail, ok, type Result } from '@/lib/base/values/result';

export type PriceApplication = {
  /** The zones that are meant. */
  readonly tlds: readonly string[];
  readonly change: PriceChange;
  /** The mark of the plan that was shown. */
  readonly mark: string;
  /** Made with the preview: sent twice, it changes prices once. */
  readonly key: string;
  /** Somebody said yes to zones that earn nothing. */
  readonly isAgreed: boolean;
};

/** `moved`: costs, rules or zones are others than in the preview. `notAgreed`: zones would earn nothing. */
export type ApplyError = 'moved' | 'notAgreed';

/** Changes the prices of several zones as the preview showed them, all or none; answers how many, once for each key. */
export async function applyPrices(
  tx: Tx,
  actor: StaffActor,
  { tlds, change, mark, key, isAgreed }: PriceApplication,
  address: string,
): Promise<Result<number, ApplyError>> {
  await lockPrices(tx);
  const done = await changedBy(tx, key);
  if (done > 0) return ok(done);
  const plan = planPrices(await zoneFacts(tx), tlds, change);
  if (plan.mark !== mark) return fail('moved');
  if (!isAgreed && plan.rows.some(({ earnsNothing }) => earnsNothing)) return fail('notAgreed');
  await writeRules(tx, plan);
  await auditAll(
    tx,
    actor,
    plan.rows.map((row) => ({
      action: 'prices.change',
      subject: `price-rule:${row.before.tld}`,
      details: { ...wordsOf(row), key },
      address,
    })),
  );
  return ok(plan.rows.length);
}

const keyLifeMs = 24 * 60 * 60_000;

/** How many prices were changed by this key already. */
async function changedBy(tx: Tx, key: string): Promise<number> {
  const since = new Date((await databaseTime(tx)).getTime() - keyLifeMs);
  return tx.auditEntry.count({
    where: { at: { gte: since }, action: 'prices.change', details: { path: ['key'], equals: key } },
  });
}

async function writeRules(tx: Tx, { rows, rules }: PricePlan): Promise<void> {
  const tlds = rows.map(({ before }) => before.tld);
  await tx.priceRule.deleteMany({ where: { tld: { in: tlds } } });
  await tx.priceRule.createMany({
    data: rules.filter(({ tld }) => tlds.includes(tld)).map(ruleRow),
  });
}

function wordsOf({ before, after }: PlannedPrice) {
  return { was: pricesIn(before), now: pricesIn(after), ownRule: after.hasOwnRule };
}

/** "174.00 / 262.00 RUB": the first year and its renewal. */
function pricesIn({ price: { first, renew } }: Zone): string {
  return `${toDecimal(first)} / ${toDecimal(renew)} ${first.currency}`;
}
