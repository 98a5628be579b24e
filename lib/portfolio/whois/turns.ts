import 'server-only';
import { nowMs, sleep } from '@/lib/base/clock/clock';
import { db } from '@/lib/base/db/client';
import type { Pause, TakeTurn } from '@/lib/portfolio/whois/asking/ask';

/** How often a server may be asked, and how many at once after a quiet while. */
type Pace = { readonly gapMs: number; readonly burst: number };

/** Registries that say what they take: 12 a minute at .ru's. */
const paces: Readonly<Record<string, Pace>> = { 'whois.tcinet.ru': { gapMs: 6000, burst: 2 } };
const usual: Pace = { gapMs: 2000, burst: 5 };

/** Somebody waits for the page: longer than this nobody does. */
const longestWaitMs = 3000;

/**
 * Takes the next turn at a server, of all nodes together, and waits for it. A registry that is asked too often shuts the
 * whole address of an installation out, so whoever comes when too many wait is turned away.
 */
export const takeTurn: TakeTurn = async (server) => {
  const { gapMs, burst } = paces[server] ?? usual;
  const wait = await reserve(server, { gapMs, burst });
  if (wait > longestWaitMs) return { ok: false, seconds: Math.ceil(wait / 1000) };
  if (wait > 0) await sleep(wait);
  return { ok: true };
};

export const pause: Pause = async (server, seconds) => {
  const until = new Date(nowMs() + seconds * 1000);
  await db.$executeRaw`
    INSERT INTO whois_turn (server, free_at) VALUES (${server}, ${until}::timestamptz)
    ON CONFLICT (server) DO UPDATE SET free_at = GREATEST(whois_turn.free_at, EXCLUDED.free_at)`;
};

/** Milliseconds until the turn. Only turns that are soon enough are taken: one that nobody waits for would hold up the next. */
async function reserve(server: string, { gapMs, burst }: Pace): Promise<number> {
  const now = nowMs();
  const soonest = new Date(now - gapMs * (burst - 1));
  const latest = new Date(now + longestWaitMs);
  const gap = `${gapMs} milliseconds`;
  const taken = await db.$queryRaw<{ at: Date }[]>`
    INSERT INTO whois_turn (server, free_at) VALUES (${server}, ${soonest}::timestamptz + ${gap}::interval)
    ON CONFLICT (server) DO UPDATE SET free_at = GREATEST(whois_turn.free_at, ${soonest}::timestamptz) + ${gap}::interval
      WHERE whois_turn.free_at <= ${latest}::timestamptz
    RETURNING free_at - ${gap}::interval AS at`;
  const [turn] = taken;
  if (turn) return Math.max(0, turn.at.getTime() - now);
  const standing = await db.whoisTurn.findUnique({ where: { server }, select: { freeAt: true } });
  return standing ? standing.freeAt.getTime() - now : longestWaitMs + 1;
}
