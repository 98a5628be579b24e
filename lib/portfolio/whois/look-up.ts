import 'server-only';
import { now } from '@/lib/base/clock/clock';
import { db } from '@/lib/base/db/client';
import { toAscii, type DomainName } from '@/lib/base/values/domain-name';
import { hit, type Limit } from '@/lib/people/auth/rate-limit';
import { ask, type Asked } from './asking/ask';
import { isGood, keepAnswer, keptAnswer, type KeptAnswer } from './kept-answers';
import { pause, takeTurn } from './turns';

/** What is known of a name now. */
export type LookUp =
  | { readonly kind: 'known'; readonly answer: KeptAnswer; readonly isOld: boolean }
  | Exclude<Asked, { kind: 'answered' }>
  /** This visitor, or all together, have asked a lot. */
  | { readonly kind: 'limited'; readonly minutes: number };

/** All servers together, turns included: then the page answers without. */
const patienceMs = 7000;

/** Names that are being asked about right now: whoever wants the same waits for the same answer. */
const underWay = new Map<string, Promise<LookUp>>();

/** The kept answer while it is good; otherwise the servers', within `limits`; and where they do not answer, the kept one with its age. */
export async function lookUp(name: DomainName, limits: readonly Limit[]): Promise<LookUp> {
  const kept = await keptAnswer(name.ascii);
  if (kept && isGood(kept)) return { kind: 'known', answer: kept, isOld: false };
  const asked = await (underWay.get(name.ascii) ?? begin(name, limits));
  return asked.kind !== 'known' && kept ? { kind: 'known', answer: kept, isOld: true } : asked;
}

function begin(name: DomainName, limits: readonly Limit[]): Promise<LookUp> {
  const asked = askWithin(name, limits).finally(() => underWay.delete(name.ascii));
  underWay.set(name.ascii, asked);
  return asked;
}

async function askWithin(name: DomainName, limits: readonly Limit[]): Promise<LookUp> {
  const minutes = await hit(db, limits);
  if (minutes !== null) return { kind: 'limited', minutes };
  const zone = toAscii(name.tld);
  if (zone === null || zone === '') return { kind: 'no-server' };
  const asked = await ask({ name, zone, signal: AbortSignal.timeout(patienceMs), takeTurn, pause });
  if (asked.kind !== 'answered') return asked;
  const answer = { verdict: asked.verdict, pieces: asked.pieces, readAt: now() };
  await keepAnswer(name.ascii, answer);
  return { kind: 'known', answer, isOld: false };
}
