import 'server-only';
import { amountIn } from '@/lib/regapi/answer-values';
import { problemOf, syncCall, type SyncSource } from '../context';

/** What the registrar asks for each zone (REG.API 8.2); national names of a zone have a row "__idn.com" of their own. */
export const prices: SyncSource = {
  name: 'prices',
  everyMs: 60 * 60_000,
  run: async ({ regapi, db }) => {
    const readAt = new Date();
    const outcome = await regapi.domain.get_prices({ show_renew_data: true }, syncCall);
    if (outcome.kind !== 'done') return { calls: 1, rows: 0, problem: problemOf(outcome) };
    const { prices: quoted, currency } = outcome.answer;
    let rows = 0;
    for (const [tld, entry] of Object.entries(quoted)) {
      if (entry.reg_price === null) continue;
      const register = amountIn(entry.reg_price, currency);
      const renew = entry.renew_price === null ? register : amountIn(entry.renew_price, currency);
      const facts = {
        currency,
        registerCost: BigInt(register.minor),
        renewCost: BigInt(renew.minor),
        minYears: entry.reg_min_period ?? 1,
        maxYears: entry.reg_max_period ?? 1,
        readAt,
      };
      await db.tldPrice.upsert({ where: { tld }, create: { tld, ...facts }, update: facts });
      rows += 1;
    }
    return { calls: 1, rows, problem: null };
  },
};
