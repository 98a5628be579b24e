import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { db } from '@/lib/base/db/client';
import { startProcess } from '@/testing/process';
import { startSimulator, type TestSimulator } from '@/testing/simulator';

const home = mkdtempSync(join(tmpdir(), 'domovoi-year-'));
const books = z.object({ violations: z.array(z.string()) });
const patienceMs = 300_000;

let registrar: TestSimulator;
let clockBefore: string;
let firstOutput: string;

/** The first run as `npm start` has it made; answers its end once it is over. */
async function firstRun(): Promise<string> {
  const program = startProcess('worker/first-run/main.ts', ['--demo', '--year'], { ...registrar.env, DATA_DIR: home });
  const until = Date.now() + patienceMs;
  while (!program.hasEnded() && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 200));
  await program.kill();
  return program.output();
}

async function panelNow(): Promise<string> {
  const rows = await db.$queryRaw<{ body: string }[]>`SELECT pg_get_functiondef('panel_now'::regproc) AS body`;
  return rows[0]?.body ?? '';
}

beforeAll(async () => {
  clockBefore = await panelNow();
  registrar = await startSimulator();
  firstOutput = await firstRun();
}, patienceMs + 60_000);

afterAll(async () => {
  await registrar.stop();
  await db.$disconnect();
  rmSync(home, { recursive: true, force: true });
});

test('eight customers bought, renewed and paid for a year', async () => {
  expect(firstOutput).toBe('');
  expect(await db.customer.count()).toBe(8);
  const months = await db.$queryRaw<{ orders: number }[]>`
    SELECT count(*)::int AS orders FROM "order" GROUP BY date_trunc('month', created_at)`;
  expect(months.length).toBeGreaterThanOrEqual(12);
  expect(await db.order.count()).toBeGreaterThan(60);
  expect(await db.operation.count({ where: { kind: 'domain.renew', state: 'succeeded' } })).toBeGreaterThan(30);
  expect(await db.invoice.count({ where: { state: 'paid' } })).toBeGreaterThan(90);
  expect(await db.ledgerTransaction.count({ where: { kind: 'release' } })).toBeGreaterThan(2);
});

test('something waits for a person, something is held up, something came to nothing', async () => {
  const states = await db.operation.groupBy({ by: ['state'], orderBy: { state: 'asc' } });
  expect(states.map(({ state }) => state).toSorted()).toEqual(['attention', 'cancelled', 'queued', 'succeeded']);
  expect(await db.operationGroup.count({ where: { state: 'paused' } })).toBe(1);
  expect(await db.autoRenewal.count({ where: { operationId: null, warnedAt: { not: null } } })).toBeGreaterThan(0);
});

test('businesses have papers of their months, and money that came by the bank waits where nobody knows whose it is', async () => {
  const kinds = await db.document.groupBy({ by: ['kind'], _count: true, orderBy: { kind: 'asc' } });
  expect(kinds.map(({ kind }) => kind).toSorted()).toEqual(['act', 'invoice', 'payment_invoice']);
  expect(await db.document.count()).toBeGreaterThan(30);
  const lines = await db.bankLine.groupBy({ by: ['state'], _count: true, orderBy: { state: 'asc' } });
  expect(lines.map(({ state, _count: count }) => [state, count])).toEqual([
    ['waiting', 2],
    ['posted', 1],
  ]);
});

test('staff see the letters of the year, each on its day and none on its way', async () => {
  expect(await db.sentLetter.count()).toBeGreaterThan(60);
  expect(await db.sentLetter.count({ where: { sentAt: null } })).toBe(0);
  const { _min: first } = await db.sentLetter.aggregate({ _min: { createdAt: true } });
  expect(first.createdAt?.getTime()).toBeLessThan(Date.now() - 200 * 86_400_000);
});

test('the registrar has the same names, bills and balance, and nothing that nobody asked for', async () => {
  expect(books.parse(await registrar.control('GET', 'books')).violations).toEqual([]);
  // What the registrar changed by itself in the year, staff have looked at.
  expect(await db.drift.findMany({ where: { seenAt: null } })).toEqual([]);
  expect(await db.loss.findMany()).toEqual([]);
  const problems = await db.syncRun.findMany({
    where: { problem: { not: null } },
    select: { source: true, problem: true },
  });
  expect(problems).toEqual([]);
});

test('the books of the panel come out even', async () => {
  const rows = await db.$queryRaw<
    { sum: bigint }[]
  >`SELECT COALESCE(sum(amount_minor), 0)::bigint AS sum FROM ledger_entry`;
  expect(rows[0]?.sum).toBe(0n);
  const held = await db.$queryRaw<{ held: bigint; open: bigint }[]>`
    SELECT (SELECT sum(balance_minor) FROM ledger_account WHERE kind = 'held')::bigint AS held,
      (SELECT sum(held_minor) FROM operation WHERE ended_at IS NULL)::bigint AS open`;
  expect(held[0]?.held).toBe(held[0]?.open);
});

test(
  'afterwards everybody has the time of the machine, and another first run changes nothing',
  async () => {
    expect(await panelNow()).toBe(clockBefore);
    const orders = await db.order.count();
    rmSync(join(home, 'logins.json'));
    expect(await firstRun()).toBe('');
    expect(await db.order.count()).toBe(orders);
  },
  patienceMs,
);
