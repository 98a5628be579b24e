import 'server-only';
import { now } from '@/lib/base/clock/clock';
import { dayOf } from '@/lib/base/values/day';
import { oddRowsOf, type OddRow } from '@/lib/registrar/regapi/odd-rows';
import { reasonOf } from '@/lib/registrar/regapi/outcome';
import { forgetReleases } from '@/lib/sync/mirrors/released-names';
import { callOf, write, type SyncContext, type SyncSource } from '@/lib/sync/reading/context';
import { keepReleases } from '@/lib/sync/reading/released-names';

/** Before that a name that nobody took is one like any other. */
const keptDays = 30;
/** An answer holds no more (REG.API 8.5): one that is full may have left some out. */
const mostTold = 50_000;

/** Names of the last weeks that were deleted and that nobody has registered since (REG.API 8.5). */
export const deletedNames: SyncSource = {
  name: 'deletedNames',
  everyMs: 12 * 60 * 60_000,
  run: async (context) => {
    const told = await readDays(context, keptDays, 0);
    // Of a row that cannot be read nobody knows whom it is about.
    if (told.problem === null && told.odd.length === 0)
      await write(context, (tx) => forgetReleases(tx, 'free', told.names));
    const { names, ...report } = told;
    return { ...report, rows: names.length };
  },
};

type Told = {
  readonly calls: number;
  readonly names: readonly string[];
  readonly problem: string | null;
  readonly odd: readonly OddRow[];
};

/** From so many days ago until so many days ago; days that are too many for one answer are asked for in halves. */
async function readDays(context: SyncContext, from: number, until: number): Promise<Told> {
  const days = { deleted_from: dayOf(now(), -from), deleted_to: dayOf(now(), -until) };
  const outcome = await context.regapi.domain.get_deleted({ ...days, hidereg: true }, callOf(context));
  if (outcome.kind !== 'done') return { calls: 1, names: [], problem: reasonOf(outcome), odd: [] };
  const { domains } = outcome.answer;
  // Nothing said of any is not the same as none: it would take away all that are known.
  if (domains === null) return { calls: 1, names: [], problem: 'the answer names no domains', odd: [] };
  if (domains.length >= mostTold && from > until) return inHalves(context, from, until);
  const { asciiNames: names, odd } = await keepReleases(context, 'free', domains, (row) => ({
    name: row.domain_name,
    freedOn: row.date_delete,
    createdOn: row.first_create_date,
    bidMinor: null,
  }));
  return { calls: 1, names, problem: null, odd: [...oddRowsOf(outcome.answer), ...odd] };
}

async function inHalves(context: SyncContext, from: number, until: number): Promise<Told> {
  const middle = Math.floor((from + until) / 2);
  const older = await readDays(context, from, middle + 1);
  if (older.problem !== null) return { ...older, calls: older.calls + 1 };
  const later = await readDays(context, middle, until);
  return {
    calls: 1 + older.calls + later.calls,
    names: [...older.names, ...later.names],
    problem: later.problem,
    odd: [...older.odd, ...later.odd],
  };
}
