import 'server-only';
import { now } from '@/lib/base/clock/clock';
import { answersByName } from '@/lib/registrar/answers/item-results';
import { stateOfRefusal } from '@/lib/registrar/account/availability-state';
import { liveClient } from '@/lib/registrar/account/live-client';
import { freshMs, freshReadings, keepReadings, type Reading } from '@/lib/registrar/account/readings';
import { visitorLimits } from '@/lib/registrar/account/visitor-limits';
import { hit } from '@/lib/people/auth/rate-limit';
import { db } from '@/lib/base/db/client';
import { amountIn } from '@/lib/registrar/regapi/answer-values';
import type { RegapiClient } from '@/lib/registrar/regapi/client/client';
import type { CallLane } from '@/lib/registrar/regapi/client/recorder';

export type CheckOptions = {
  /** Ask again whatever is remembered: on Pay. */
  readonly again?: boolean;
  /** The address of somebody who is not signed in: such calls are few, and counted. */
  readonly visitor?: string | null;
};

/** Whose calls these are. */
type Asker = { readonly lane: CallLane; readonly visitor: string | null; readonly again: boolean };

/**
 * What each name (ASCII) is now, in their order: one `domain/check` for all that are not remembered (REG.API 8.6).
 * Never throws for what the registrar does: what was not answered is `unknown`.
 */
export async function checkNames(
  names: readonly string[],
  { again = false, visitor = null }: CheckOptions = {},
): Promise<readonly Reading[]> {
  const lane = again ? 'pay' : visitor === null ? 'live' : 'visitor';
  const answered = await answers(names, { lane, visitor, again });
  return names.map((name) => answered.get(name) ?? unknown(name, null));
}

/** Names that are being asked about right now, by lane: whoever asks the same waits for the same answer. */
const underWay = new Map<string, Promise<Reading>>();

async function answers(names: readonly string[], asker: Asker): Promise<ReadonlyMap<string, Reading>> {
  const keyOf = (name: string) => `${asker.lane} ${name}`;
  const wanted = [...new Set(names)];
  const unasked = wanted.filter((name) => !underWay.has(keyOf(name)));
  if (unasked.length > 0) {
    const answer = rememberedOrRead(unasked, asker).finally(() =>
      unasked.forEach((name) => underWay.delete(keyOf(name))),
    );
    for (const name of unasked)
      underWay.set(
        keyOf(name),
        answer.then((readings) => readings.get(name) ?? unknown(name, null)),
      );
  }
  const readings = await Promise.all(
    wanted.map((name) => underWay.get(keyOf(name)) ?? Promise.resolve(unknown(name, null))),
  );
  return new Map(readings.map((reading) => [reading.asciiName, reading]));
}

// Looked up under way, too: whoever looked a moment before the answer was kept would ask for it once more.
async function rememberedOrRead(names: readonly string[], asker: Asker): Promise<ReadonlyMap<string, Reading>> {
  const remembered = asker.again ? new Map<string, Reading>() : await freshReadings(db, names, freshMs);
  const rest = names.filter((name) => !remembered.has(name));
  return rest.length === 0 ? remembered : new Map([...remembered, ...(await readFromRegistrar(rest, asker))]);
}

async function readFromRegistrar(
  names: readonly string[],
  { lane, visitor }: Asker,
): Promise<ReadonlyMap<string, Reading>> {
  if (visitor !== null && (await hit(db, visitorLimits(visitor))) !== null) return new Map();
  const readings = await callRegistrar(names, lane);
  await keepReadings(readings);
  return new Map(readings.map((reading) => [reading.asciiName, reading]));
}

async function callRegistrar(names: readonly string[], lane: CallLane): Promise<readonly Reading[]> {
  const regapi = liveClient();
  if (!regapi) return names.map((name) => unknown(name, null));
  const outcome = await regapi.domain.check({ domains: names.map((dname) => ({ dname })), currency: 'RUR' }, { lane });
  if (outcome.kind === 'refused') return names.map((name) => unknown(name, outcome.code));
  if (outcome.kind !== 'done') return names.map((name) => unknown(name, null));
  const answers = answersByName(names, outcome.answer.domains);
  return names.map((name, index) => readingOf(name, answers[index]));
}

type Answered = Extract<
  Awaited<ReturnType<RegapiClient['domain']['check']>>,
  { kind: 'done' }
>['answer']['domains'][number];

function readingOf(asciiName: string, domain: Answered | undefined): Reading {
  if (!domain) return unknown(asciiName, null);
  if (!domain.ok) return { ...unknown(asciiName, domain.code), state: stateOfRefusal(domain.code) };
  if (!domain.item.is_premium) return { ...unknown(asciiName, null), state: 'available' };
  const { price, renew_price, currency } = domain.item;
  // Roubles were asked for: a price in anything else has no rate here, and read as roubles it would be a gift.
  if (price === null || currency !== 'RUB') return unknown(asciiName, null);
  const first = amountIn(price, currency);
  const renew = renew_price === null ? first : amountIn(renew_price, currency);
  return { asciiName, state: 'premium', code: null, premiumCost: { first, renew }, readAt: now() };
}

function unknown(asciiName: string, code: string | null): Reading {
  return { asciiName, state: 'unknown', code, premiumCost: null, readAt: now() };
}
