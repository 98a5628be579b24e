import 'server-only';
import { now } from '@/lib/base/clock/clock';
import { amountIn, currencyOrNull } from '@/lib/registrar/regapi/answer-values';
import { isNothing } from '@/lib/registrar/regapi/believable';
import { oddRow, oddRowsOf, type OddReason } from '@/lib/registrar/regapi/odd-rows';
import type { Currency } from '@/lib/base/values/money';
import { reasonOf } from '@/lib/registrar/regapi/outcome';
import { syncCall, type SyncSource } from '@/lib/sync/reading/context';
import { storeApart } from '@/lib/sync/reading/odd-rows';

/** What the registrar asks for each zone (REG.API 8.2); national names of a zone have a row "__idn.com" of their own. */
export const prices: SyncSource = {
  name: 'prices',
  everyMs: 60 * 60_000,
  run: async ({ regapi, db }) => {
    const readAt = now();
    const outcome = await regapi.domain.get_prices({ show_renew_data: true }, syncCall);
    if (outcome.kind !== 'done') return { calls: 1, rows: 0, problem: reasonOf(outcome) };
    const { prices: quoted, currency } = outcome.answer;
    const odd = [...oddRowsOf(outcome.answer)];
    const sold = new Set<string>();
    for (const [tld, entry] of Object.entries(quoted)) {
      const why = oddness(tld, entry, currency);
      if (why !== null) odd.push(oddRow({ [tld]: entry }, why));
      if (why !== null || entry.reg_price === null || entry.renew_price === null) continue;
      const register = amountIn(entry.reg_price, currency);
      const renew = amountIn(entry.renew_price, currency);
      const periods = {
        ...(entry.reg_min_period === null ? {} : { minYears: entry.reg_min_period }),
        ...(entry.reg_max_period === null ? {} : { maxYears: entry.reg_max_period }),
      };
      const facts = {
        currency,
        registerCost: BigInt(register.minor),
        renewCost: BigInt(renew.minor),
        ...periods,
        readAt,
      };
      const store = async () => {
        await db.tldPrice.upsert({
          where: { tld },
          create: { tld, minYears: 1, maxYears: 1, ...facts },
          update: facts,
        });
      };
      const refused = await storeApart([{ [tld]: entry }], store);
      odd.push(...refused);
      if (refused.length === 0) sold.add(tld);
    }
    // With oddities, a zone without a price of today is not for sale; when most have none, the answer is what is odd.
    if (odd.length > 0 && sold.size * 2 > (await db.tldPrice.count())) {
      await db.tldPrice.deleteMany({ where: { tld: { notIn: [...sold] } } });
    }
    return { calls: 1, rows: sold.size, problem: null, odd };
  },
};

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
