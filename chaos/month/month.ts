import { runMigrations } from 'graphile-worker';
import { setRandom } from '@/lib/base/clock/random';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { env } from '@/lib/base/env/env';
import { money } from '@/lib/base/values/money';
import { giveUp, sendAgain } from '@/lib/desk/operations/decide';
import { assignOwners } from '@/lib/portfolio/domains/assignment';
import { switchAutoRenew } from '@/lib/portfolio/domains/change-domain';
import { startYearClock } from '@/worker/first-run/year/clock';
import { control, fillAccount } from '@/worker/first-run/year/control';
import { must, office, staffActor } from '@/worker/first-run/year/life';
import { diceOf } from '../dice';
import { refuseCards } from './cards';
import { openClockwork } from './clockwork';
import { buy, fillWallet, refund, type World } from './deeds';
import { openShop, sayRates, takeIn, type Somebody } from './people';

export type MonthOptions = {
  readonly seed: number;
  readonly customers: number;
  readonly days: number;
  readonly tell?: (line: string) => void;
};

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const zones = ['com', 'ru', 'net', 'org'] as const;
/** The day after the months that are closed by the clock on the 1st. */
const endMs = Date.UTC(2026, 11, 2);

type Event = { readonly atMs: number; readonly happens: () => Promise<void> };

/**
 * Lives a month of a shop by the product's own commands, queue and jobs, at a registrar whose clock goes along: orders by
 * cards that pay, wait, are asked for a word of their bank or refused; renewals by the schedule; money that goes back or is
 * taken back; the account at the registrar runs dry, and is filled. What is left is settled at the end.
 */
export async function liveMonth({ seed, customers, days, tell = () => undefined }: MonthOptions): Promise<void> {
  // Where letters and reads are posted.
  await runMigrations({ connectionString: env.DATABASE_URL });
  const dice = diceOf(seed);
  setRandom(diceOf(seed + 1));
  const beginMs = endMs - days * dayMs;
  const clock = await startYearClock(beginMs);
  const work = openClockwork(clock);
  const world: World = { clock, work, dice };
  try {
    await clock.tellRegistrar();
    await fillAccount(customers * 700);
    await openShop({ clock, queue: work.queue });
    await refuseCards.begin();
    const people = await settleIn(world, { customers, days });
    tell(`${people.length} customers are there`);
    const events = [...lives(world, people, days), ...house(world, { customers, days })]
      .map(({ atMs, happens }) => ({ atMs: beginMs + atMs, happens }))
      .toSorted((one, other) => one.atMs - other.atMs);
    let told = 0;
    for (const { atMs, happens } of events) {
      const day = Math.floor((atMs - beginMs) / dayMs);
      if (day > told)
        tell(`day ${(told = day)}: ${await db.order.count()} orders, ${await db.payment.count()} payments`);
      await clock.goTo(atMs);
      await happens();
    }
    await settleUp(world, customers);
  } finally {
    await work.close();
    setRandom(undefined);
    await clock.end();
  }
}

/** Customers, and names of theirs that end within the month or soon after. */
async function settleIn({ clock, work, dice }: World, { customers, days }: { customers: number; days: number }) {
  const people: Somebody[] = [];
  for (let index = 0; index < customers; index += 1) {
    const names = Array.from({ length: dice.within(0, 2) }, (_, at) => `old-${index}-${at}.${dice.oneOf(zones)}`);
    for (const dname of names) await control('seed', { dname, expiresInDays: dice.within(1, days + 10) });
    people.push(await takeIn(index, names));
  }
  const wanted = people.flatMap(({ names }) => names).length;
  for (let hours = 0; (await db.domain.count()) < wanted; hours += 1) {
    if (hours === 24) throw new Error('the names of the account are not read after a day');
    await work.run('sync');
    await clock.pass(hourMs / 4);
  }
  const olga = await staffActor('olga');
  for (const { actor, address, names } of people) {
    const domains = await db.domain.findMany({ where: { asciiName: { in: [...names] } }, select: { id: true } });
    const given = domains.map(({ id: domainId }) => ({ domainId, customerId: actor.customerId }));
    if (given.length > 0) must(await transaction((tx) => assignOwners({ tx, actor: olga, address: office }, given)));
    for (const { domainId } of given)
      must(await transaction((tx) => switchAutoRenew({ tx, actor, address }, { domainId, autoRenews: 'on' })));
  }
  return people;
}

/** What customers do, and what goes wrong for them. */
function lives(world: World, people: readonly Somebody[], days: number): readonly Event[] {
  const { dice } = world;
  const some = (least: number, most: number) => Math.floor((least + dice.fraction() * (most - least)) * dayMs);
  return people.flatMap((who): readonly Event[] => {
    const orders = Array.from({ length: dice.within(1, 3) }, (_, number) => {
      const names = Array.from(
        { length: dice.within(1, 2) },
        (__, at) => `new-${who.index}-${number}-${at}.${dice.oneOf(zones)}`,
      );
      const [isTaken, isTroubled] = [dice.chance(0.03), dice.chance(0.06)];
      return {
        atMs: some(0.2, days - 0.2),
        happens: async () => {
          const rule = dice.oneOf([{ fault: 'cut-after' }, { fault: 'refuse', code: 'BILLING_LOCK' }]);
          if (isTroubled) await control('faults', { rules: [{ times: 1, function: 'domain/create', ...rule }] });
          await buy(world, who, names, isTaken);
          if (isTroubled) await control('faults', {}, 'DELETE');
        },
      };
    });
    const fills = dice.chance(0.6)
      ? [
          {
            atMs: some(0.1, days / 2),
            happens: () =>
              fillWallet(world, who, money(dice.within(15, 60) * (who.currency === 'RUB' ? 8_000 : 100), who.currency)),
          },
        ]
      : [];
    const isRefused = dice.chance(0.3);
    const cards = isRefused
      ? [
          { atMs: some(0, days / 2), happens: () => refuseCards.of(who.actor.customerId, true) },
          { atMs: some(days / 2, days), happens: () => refuseCards.of(who.actor.customerId, false) },
        ]
      : [];
    const refunds = dice.chance(0.15) ? [{ atMs: some(days / 3, days), happens: () => refund(world, who) }] : [];
    return [...orders, ...fills, ...cards, ...refunds];
  });
}

/** What the clock has the worker do, and what staff do. */
function house({ work, clock }: World, { customers, days }: { customers: number; days: number }): readonly Event[] {
  const every = (ms: number, sinceMs: number, happens: () => Promise<void>): readonly Event[] =>
    Array.from({ length: Math.floor((days * dayMs - sinceMs) / ms) + 1 }, (_, at) => ({
      atMs: sinceMs + at * ms,
      happens,
    }));
  const once = (day: number, happens: () => Promise<void>): Event => ({ atMs: day * dayMs, happens });
  const job = (name: Parameters<typeof work.run>[0]) => async () => {
    await work.run(name);
    await work.settle();
  };
  const dearer = { USD: 84_010_000, EUR: 92_345_600 };
  return [
    ...every(2 * hourMs, 7 * 60_000, job('payments')),
    ...every(12 * hourMs, 11 * 60_000, job('notices')),
    ...every(6 * hourMs, 13 * 60_000, job('sync')),
    ...every(12 * hourMs, 29 * 60_000, job('groups')),
    ...every(dayMs, 3 * hourMs, job('forget')),
    ...every(dayMs, 4 * hourMs, job('closing')),
    ...every(dayMs, 5 * hourMs + 23 * 60_000, job('renewals')),
    ...every(dayMs, 10 * hourMs, async () => {
      await decideWhatWaits(false);
      await work.settle();
    }),
    once(days * 0.5, () => sayRates(dearer)),
    once(days * 0.6, async () => {
      await clock.tellRegistrar();
      await fillAccount(customers * 2_000);
    }),
  ];
}

/** Olga sends again what waits for a person; at the end of patience it comes to nothing. */
async function decideWhatWaits(isGivenUp: boolean): Promise<void> {
  const actor = await staffActor('olga');
  const waiting = await db.operation.findMany({ where: { state: 'attention' }, select: { id: true } });
  for (const { id } of waiting) {
    const decide = isGivenUp ? giveUp : sendAgain;
    await transaction((tx) => decide({ tx, actor, address: office }, id));
  }
}

/** The account is full, all cards pay, and whatever is open comes to its end. */
async function settleUp({ clock, work }: World, customers: number): Promise<void> {
  await clock.tellRegistrar();
  await fillAccount(customers * 9_000);
  await refuseCards.end();
  const open = () => db.operation.count({ where: { endedAt: null } });
  for (let hours = 0; hours < 48 && (hours < 3 || (await open()) > 0); hours += 1) {
    await decideWhatWaits(hours >= 6);
    await work.run('payments');
    await work.settle(hourMs);
    await work.run('sync');
    await clock.pass(hourMs);
  }
  // The list of what there is, and of bills, is read once a day.
  await clock.pass(dayMs);
  for (const name of ['sync', 'payments', 'groups', 'notices', 'closing'] as const) await work.run(name);
}
