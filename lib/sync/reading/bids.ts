import 'server-only';
import { databaseTime } from '@/lib/base/db/clock';
import { settleBids, type Standing } from '@/lib/portfolio/bids/auction/settle-bids';
import { asciiOf } from '@/lib/registrar/answers/same-name';
import { foundService } from '@/lib/registrar/answers/find-service';
import { amountIn } from '@/lib/registrar/regapi/answer-values';
import { reasonOf } from '@/lib/registrar/regapi/outcome';
import { mirrorBids, type SeenBid } from '@/lib/sync/mirrors/bids';
import { callOf, write, type SyncContext, type SyncReport } from './context';
import { byName } from './read';

/** Reads may be so far behind what was done (REG.API 1.2). */
const settlesMs = 130_000;

/**
 * Reads what our account bids (REG.API 8.13), the whole list in one call. Of a name that has left the list its service
 * tells who has it: ours, or nobody's of ours.
 */
export async function readBids(context: SyncContext): Promise<SyncReport> {
  const before = new Date((await databaseTime(context.db)).getTime() - settlesMs);
  const outcome = await context.regapi.domain.get_user_rereg_bids({}, callOf(context));
  if (outcome.kind !== 'done') return { calls: 1, rows: 0, problem: reasonOf(outcome) };
  const seen = outcome.answer.domains.map(seenBid);
  const steps = Object.entries(outcome.answer.rereg_bids).flatMap(([tld, amounts]) =>
    amounts.map((amount) => ({ tld, minor: amountIn(amount, 'RUB').minor })).filter(({ minor }) => minor > 0),
  );
  await write(context, (tx) => mirrorBids(tx, seen, steps));
  const placed = await context.db.bid.findMany({
    where: { state: 'placed' },
    orderBy: [{ placedAt: 'asc' }, { id: 'asc' }],
    select: { asciiName: true, amountMinor: true },
  });
  const latest = new Map(placed.map(({ asciiName, amountMinor }) => [asciiName, Number(amountMinor)]));
  const listed = new Map(seen.map((bid) => [bid.asciiName, bid]));
  const outbid = [...latest].filter(([name, amount]) => isOutbid(listed.get(name), amount)).map(([name]) => name);
  for (const name of outbid) await write(context, (tx) => settleBids(tx, name, { kind: 'lost' }, before));
  const left = [...latest.keys()].filter((name) => !listed.has(name));
  const report = await settleLeft(context, left, before);
  return { ...report, calls: report.calls + 1, rows: seen.length };
}

function seenBid(told: {
  readonly dname: string;
  readonly delete_date: string | null;
  readonly is_active: boolean;
  readonly user_bid: string | null;
  readonly max_bid: string | null;
  readonly next_price: string | null;
  readonly blitz_price: string | null;
}): SeenBid {
  const minor = (amount: string | null) => (amount === null ? null : amountIn(amount, 'RUB').minor);
  return {
    asciiName: asciiOf(told.dname),
    freedOn: told.delete_date,
    isOpen: told.is_active,
    own: minor(told.user_bid),
    highest: minor(told.max_bid),
    next: minor(told.next_price),
    blitz: minor(told.blitz_price),
  };
}

/** A list that does not know our last bid yet tells nothing of it. */
function isOutbid(listed: SeenBid | undefined, amount: number): boolean {
  if (!listed || listed.own === null || listed.highest === null) return false;
  return listed.own >= amount && listed.highest > listed.own;
}

async function settleLeft(context: SyncContext, names: readonly string[], before: Date): Promise<SyncReport> {
  if (names.length === 0) return { calls: 0, rows: 0, problem: null };
  const services = names.map((dname) => ({ dname, servtype: 'domain' }));
  const outcome = await context.regapi.service.get_info({ services }, callOf(context));
  const results = byName(names, outcome, (answer) => answer.services);
  if (!results.ok) return results.report;
  for (const { name, result } of results.items) {
    const standing = standingOf(
      foundService(result.ok ? { kind: 'done', answer: result.item } : { ...result, kind: 'refused' }),
    );
    if (standing) await write(context, (tx) => settleBids(tx, name, standing, before));
  }
  return { calls: 1, rows: 0, problem: null, odd: results.odd };
}

/** Null while the order still waits for its name, or nobody can tell. */
function standingOf(service: ReturnType<typeof foundService>): Standing | null {
  if (service.kind === 'absent') return { kind: 'lost' };
  if (service.kind !== 'found' || service.isUnpaid) return null;
  return { kind: 'won', serviceId: service.serviceId };
}
