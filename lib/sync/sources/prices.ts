import 'server-only';
import { now } from '@/lib/base/clock/clock';
import { amountIn, currencyOrNull } from '@/lib/registrar/regapi/answer-values';
import { isNothing } from '@/lib/registrar/regapi/believable';
import { oddRow, oddRowsOf, type OddReason } from '@/lib/registrar/regapi/odd-rows';
import type { Currency } from '@/lib/base/values/money';
import { reasonOf } from '@/lib/registrar/regapi/outcome';
import type { Tx } from '@/lib/base/db/client';
import { callOf, write, type SyncSource } from '@/lib/sync/reading/context';
import { storeApart } from '@/lib/sync/reading/odd-rows';

/** What the registrar asks for each zone (REG.API 8.2); national names of a zone have a row "__idn.com" of their own. */
export const prices: SyncSource = {
  name: 'prices',
  everyMs: 60 * 60_000,
  run: async (context) => {
    const readAt = now();
    const outcome = await context.regapi.domain.get_prices({ show_renew_data: true }, callOf(context));
    if (outcome.kind !== 'done') return { calls: 1, rows: 0, problem: reasonOf(outcome) };
    const { prices: quoted, currency } = outcome.answer;
    const odd = [...oddRowsOf(outcome.answer)];
    const told = Object.entries(quoted).flatMap(([tld, entry]): readonly Price[] => {
      const why = oddness(tld, entry, currency);
      if (why !== null) odd.push(oddRow({ [tld]: entry }, why));
      if (why !== null || entry.reg_price === null || entry.renew_price === null) return [];
      const [register, renew] = [amountIn(entry.reg_price, currency), amountIn(entry.renew_price, currency)];
      const costs = { registerCost: register.minor, renewCost: renew.minor };
      return [{ tld, currency, ...costs, minYears: entry.reg_min_period, maxYears: entry.reg_max_period }];
    });
    const sold = new Set<string>();
    const refused = await storeApart(told, async (part) => {
      await write(context, (tx) => storePrices(tx, part, readAt));
      for (const { tld } of part) sold.add(tld);
    });
    odd.push(...refused);
    // With oddities, a zone without a price of today is not for sale; when most have none, the answer is what is odd.
    if (odd.length > 0 && sold.size * 2 > (await context.db.tldPrice.count())) {
      await write(context, (tx) => tx.tldPrice.deleteMany({ where: { tld: { notIn: [...sold] } } }));
    }
    return { calls: 1, rows: sold.size, problem: null, odd };
  },
};

type Price = {
  readonly tld: string;
  readonly currency: Currency;
  readonly registerCost: number;
  readonly renewCost: number;
  readonly minYears: number | null;
  readonly maxYears: number | null;
};

/** What is known never gives way to what is missing. */
async function storePrices(tx: Tx, prices: readonly Price[], readAt: Date): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO tld_price AS known (tld, currency, register_cost, renew_cost, min_years, max_years, read_at)
    SELECT told.tld, told.currency, told."registerCost", told."renewCost", COALESCE(told."minYears", p.min_years, 1),
      COALESCE(told."maxYears", p.max_years, 1), ${readAt}::timestamptz
    FROM json_to_recordset(${JSON.stringify(prices)}::json) AS told(tld text, currency text, "registerCost" bigint,
      "renewCost" bigint, "minYears" int, "maxYears" int) LEFT JOIN tld_price p ON p.tld = told.tld
    ON CONFLICT (tld) DO UPDATE SET currency = EXCLUDED.currency, register_cost = EXCLUDED.register_cost,
      renew_cost = EXCLUDED.renew_cost, min_years = EXCLUDED.min_years, max_years = EXCLUDED.max_years,
      read_at = EXCLUDED.read_at`;
}

type Entry = {
  readonly reg_price: string | null;
  readonly renew_price: string | null;
  readonly currency?: unknown;
  readonly reg_min_period: number | null;
  readonly reg_max_period: number | null;
};

/** A zone whose price cannot be told is not for sale: an older price would be a wrong one. */
function oddness(tld: string, entry: Entry, answered: Currency): OddReason | null {
  if (!/^[\p{L}\p{M}\p{N}_.-]{1,80}$/u.test(tld) || tld === '__proto__') return 'noName';
  if (entry.renew_price === null) return 'unreadable';
  if (!isNothing(entry.currency) && currencyOrNull.parse(entry.currency) !== answered) return 'currency';
  return null;
}
