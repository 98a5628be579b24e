import 'server-only';
import { amountIn } from '@/lib/registrar/regapi/answer-values';
import type { OddRow } from '@/lib/registrar/regapi/odd-rows';
import { reasonOf } from '@/lib/registrar/regapi/outcome';
import { forgetReleases } from '@/lib/sync/mirrors/released-names';
import { callOf, write, type SyncSource } from '@/lib/sync/reading/context';
import { keepReleases } from '@/lib/sync/reading/released-names';

const pageSize = 10_000;

/** Names that will be deleted unless their owners renew them, with what a bid costs at present (REG.API 8.11). */
export const expiringNames: SyncSource = {
  name: 'expiringNames',
  everyMs: 12 * 60 * 60_000,
  run: async (context) => {
    const seen = new Set<string>();
    const odd: OddRow[] = [];
    for (let calls = 1; ; calls += 1) {
      const page = { sortcol: 'name', limit: pageSize, limit_from: (calls - 1) * pageSize } as const;
      const outcome = await context.regapi.domain.get_rereg_data(page, callOf(context));
      if (outcome.kind !== 'done') return { calls, rows: seen.size, problem: reasonOf(outcome), odd };
      const told = await keepReleases(context, 'expiring', outcome.answer, (row) => ({
        name: row.dname,
        freedOn: row.delete_date,
        createdOn: row.first_create_date,
        bidMinor: row.price === null ? null : String(Math.max(0, amountIn(row.price, 'RUB').minor)),
      }));
      odd.push(...told.odd);
      const before = seen.size;
      for (const name of told.asciiNames) seen.add(name);
      // A registrar that knows no pages tells the same names again and again.
      if (outcome.answer.length < pageSize || seen.size === before) {
        // Of a row that cannot be read nobody knows whom it is about.
        if (odd.length === 0) await write(context, (tx) => forgetReleases(tx, 'expiring', [...seen]));
        return { calls, rows: seen.size, problem: null, odd };
      }
    }
  },
};
