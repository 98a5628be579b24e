import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import type { OperationState } from '@/generated/prisma/enums';
import { db, type Tx } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import type { ItemResults } from '@/lib/registrar/regapi/per-item';
import { engineOf, idleKind, stateOf } from '@/testing/queue';
import { oneByOne, type OperationDefinition } from './define';
import type { Engine } from './engine';
import { pauseGroup, resumeGroup } from './by-hand-group';
import { enqueue } from './enqueue';
import { beginGroup } from './enqueue-group';
import { claimInTurn, claimsToSend } from './lease';
import { pause } from './pause';
import { followKinds } from './reap';
import { billingTurn, generalTurn } from './runners';

type Input = { readonly name: string };
type Asker = { readonly by?: 'somebody' | 'nobody' | 'group'; readonly of?: string | null };

const refused: ItemResults = { kind: 'refused', code: 'DOMAIN_STOP_LIST', text: 'no', params: {} };
const customers = ['cus_a', 'cus_b', 'cus_c', 'cus_d'] as const;

/** Names in the order in which they were sent, those of one call together. */
let sent: string[];

function touch(parts: Partial<OperationDefinition<Input>> = {}): OperationDefinition<Input> {
  return idleKind(z.object({ name: z.string() }), {
    call: (items) => {
      sent.push(items.map(({ input }) => input.name).join('+'));
      return Promise.resolve({ kind: 'done', answer: items.map(() => ({ ok: true, item: {} })) });
    },
    ...parts,
  });
}

async function ask(definition: OperationDefinition<Input>, names: string, { by = 'somebody', of = null }: Asker = {}) {
  const actor = { userId: 'usr_1' };
  return transaction(async (tx) => {
    const all = names.split(' ');
    const promised = { count: all.length, calls: all.length };
    const group = { actor, customerId: of, kind: null, promised };
    const groupId = by === 'group' ? await beginGroup(tx, group) : undefined;
    const asker = by === 'nobody' ? { userId: null } : actor;
    let last = '';
    for (const name of all) last = await enqueue(tx, definition, { name }, { actor: asker, customerId: of, groupId });
    return last;
  });
}

beforeAll(async () => {
  await db.customer.createMany({ data: customers.map((id) => ({ id, name: id, email: `${id}@example.net` })) });
});

beforeEach(async () => {
  sent = [];
  await db.operation.deleteMany();
  await db.operationGroup.deleteMany();
  await db.operationTurn.updateMany({ data: { customer: '' } });
  await db.lookTurn.updateMany({ data: { customer: '' } });
});

afterAll(() => db.$disconnect());

test.each([false, true])('customers take turns, each in the order they asked (billing: %s)', async (billing) => {
  const definition = touch({ billing });
  const engine = engineOf(definition);
  const turn = () => (billing ? billingTurn(engine) : generalTurn(engine));
  await ask(definition, 'a1 a2 a3 a4', { of: 'cus_a' });
  await ask(definition, 'p1 p2');
  await ask(definition, 'b1 b2', { of: 'cus_b' });
  await ask(definition, 'c1', { of: 'cus_c' });
  while (await turn());
  expect(sent).toEqual(['p1', 'a1', 'b1', 'c1', 'p2', 'a2', 'b2', 'a3', 'a4']);
});

test('whoever comes waits for one of each other customer at most, however many of theirs wait', async () => {
  const definition = touch();
  const engine = engineOf(definition);
  await ask(definition, 'a1 a2 a3 a4 a5 a6', { of: 'cus_a' });
  await ask(definition, 'c1 c2 c3 c4 c5 c6', { of: 'cus_c' });
  for (const turns of [3, 4, 2]) {
    for (let turn = 0; turn < turns; turn += 1) await generalTurn(engine);
    const before = sent.length;
    await ask(definition, `b${before}`, { of: 'cus_b' });
    while (!sent.includes(`b${before}`)) await generalTurn(engine);
    expect(sent.length - before).toBeLessThanOrEqual(3);
  }
});

test('what one person asks for goes before a bulk, and a bulk before the schedule', async () => {
  const definition = touch();
  const engine = engineOf(definition);
  await ask(definition, 's1 s2', { by: 'nobody', of: 'cus_a' });
  await ask(definition, 'b1 b2', { by: 'group', of: 'cus_b' });
  await generalTurn(engine);
  await ask(definition, 'p1', { of: 'cus_a' });
  while (await generalTurn(engine));
  expect(sent).toEqual(['b1', 'p1', 'b2', 's1', 's2']);
});

test('nothing of a bulk joins the call of one person, but customers of one urgency share theirs', async () => {
  const definition = touch({ batchKey: () => 'all' });
  const engine = engineOf(definition);
  await ask(definition, 'b1 b2', { by: 'group', of: 'cus_a' });
  await ask(definition, 'b3', { by: 'group', of: 'cus_b' });
  await ask(definition, 'p1', { of: 'cus_a' });
  await ask(definition, 'p2', { of: 'cus_c' });
  while (await generalTurn(engine));
  expect(sent).toEqual(['p1+p2', 'b1+b2+b3']);
});

test('looks and sends take turns', async () => {
  const turns: string[] = [];
  const definition = touch({
    call: ([item]) => Promise.resolve(void turns.push(`send ${item?.input.name}`)).then(() => refused),
    verify: oneByOne(({ input }) =>
      Promise.resolve(void turns.push(`look ${input.name}`)).then(() => ({ kind: 'undecidable', reason: '' })),
    ),
  });
  const engine = engineOf(definition);
  await ask(definition, 'l1 l2 l3');
  await db.$executeRaw`UPDATE operation SET state = 'unknown'`;
  await ask(definition, 's1 s2 s3');
  while (await generalTurn(engine));
  expect(turns).toEqual(['look l1', 'send s1', 'look l2', 'send s2', 'look l3', 'send s3']);
});

test('looks take turns by customer, too', async () => {
  const looked: string[] = [];
  const definition = touch({
    verify: oneByOne(({ input }) => {
      looked.push(input.name);
      return Promise.resolve({ kind: 'undecidable', reason: '' });
    }),
  });
  const engine = engineOf(definition);
  await ask(definition, 'a1 a2 a3', { of: 'cus_a' });
  await ask(definition, 'b1', { of: 'cus_b' });
  await ask(definition, 'g1', { by: 'group', of: 'cus_d' });
  await ask(definition, 'c1 c2', { of: 'cus_c' });
  await db.$executeRaw`UPDATE operation SET state = 'unknown'`;
  while (await generalTurn(engine));
  expect(looked).toEqual(['a1', 'b1', 'c1', 'a2', 'c2', 'a3', 'g1']);
});

test('while a bulk has no calls left, what one person asks for goes on', async () => {
  const definition = touch({ billing: true });
  const engine = engineOf(definition, undefined, { pause: pause(60_000) });
  await ask(definition, 'b1 b2', { by: 'group', of: 'cus_a' });
  await ask(definition, 's1', { by: 'nobody', of: 'cus_a' });
  engine.pause.full('bulk', new Date(Date.now() + 60_000));
  expect(await billingTurn(engine)).toBe(false);
  await ask(definition, 'p1', { of: 'cus_b' });
  expect([await billingTurn(engine), sent]).toEqual([true, ['p1']]);
  await db.$executeRaw`UPDATE operation SET state = 'unknown' WHERE subject = 'domain:b1'`;
  expect(await generalTurn(engine)).toBe(false);
});

test('parts of a subject do not wait for each other; what is about all of it waits, and is waited for', async () => {
  let isRefusing = true;
  const call: OperationDefinition<Input>['call'] = (items, context) =>
    isRefusing ? Promise.resolve(refused) : touch().call(items, context);
  const term = touch({ kind: 'test.term', aspect: 'term', call });
  const delegation = touch({ kind: 'test.delegation', aspect: 'delegation' });
  const whole = touch({ kind: 'test.whole' });
  const [terms, others] = [engineOf(term), engineOf(delegation, whole)];
  const stuck = await ask(term, 'x.ru');
  await generalTurn(terms);
  expect(await stateOf(stuck)).toBe('attention');
  isRefusing = false;
  const second = await ask(term, 'x.ru');
  expect(await generalTurn(terms)).toBe(false);
  expect(await stateOf(second)).toBe('queued');

  const beside = await ask(delegation, 'x.ru');
  expect(await generalTurn(others)).toBe(true);
  expect(await stateOf(beside)).toBe('succeeded');

  await ask(whole, 'x.ru');
  const behind = await ask(delegation, 'x.ru');
  expect(await generalTurn(others)).toBe(false);
  await db.$executeRaw`UPDATE operation SET state = 'cancelled', ended_at = panel_now() WHERE kind = 'test.term'`;
  while (await generalTurn(others));
  expect(await stateOf(behind)).toBe('succeeded');
});

test.each([
  ['nobody took', 0],
  ['were taken of a handful', 20],
])('a claim touches as much with 30,000 waiting as with a few, with statistics that %s', async (_, known) => {
  await fill(known);
  await db.$executeRaw`VACUUM (ANALYZE) operation`;
  await db.operation.deleteMany();
  await fill(30_000);
  await ask(touch(), 'p1 p2', { of: 'cus_a' });
  const engine = engineOf(touch());
  const touched = await transaction(async (tx) => {
    const blocks: number[] = [];
    for (const _call of [1, 2, 3, 4]) blocks.push(await blocksOfClaim(tx, engine));
    return blocks;
  });
  // The first one of a connection reads the catalogue too.
  expect(Math.max(...touched.slice(1)), String(touched)).toBeLessThan(400);
  expect(await db.operation.count({ where: { state: 'leased', urgency: 'person' } })).toBe(2);
  expect(await db.operation.count({ where: { state: 'leased', urgency: 'bulk' } })).toBe(2);
});

test('a claim does not pass what is held back with its group, which goes on with it', async () => {
  const definition = touch();
  const engine = engineOf(definition);
  await ask(definition, 'held', { by: 'group', of: 'cus_a' });
  const { id: groupId } = await db.operationGroup.findFirstOrThrow();
  await fill(20_000);
  await db.$executeRaw`UPDATE operation SET group_id = ${groupId}, customer_id = 'cus_a', urgency = 'bulk'`;
  await transaction((tx) => pauseGroup(tx, groupId));
  expect(await generalTurn(engine)).toBe(false);
  // Whoever comes first finds where they were, and that they are not there any more.
  await ask(definition, 'first', { by: 'group', of: 'cus_a' });
  await generalTurn(engine);
  await ask(definition, 'free', { by: 'group', of: 'cus_a' });
  // Far from a step for each of the 20,000.
  expect(await transaction((tx) => blocksOfClaim(tx, engine))).toBeLessThan(4_000);
  expect(await db.operation.findMany({ where: { state: 'leased' }, select: { subject: true } })).toEqual([
    { subject: 'domain:free' },
  ]);
  expect(await generalTurn(engine)).toBe(false);
  await transaction((tx) => resumeGroup(tx, groupId));
  await generalTurn(engine);
  expect(sent).toEqual(['first', 'held']);
});

test('a claim of 1,000 that share a call touches no more for each of them than for one, whatever was counted', async () => {
  const ofOne = touch({ batchKey: () => 'all' });
  const engine = engineOf(ofOne);
  await db.$executeRaw`VACUUM (ANALYZE) operation`;
  await fill(5_000, 'succeeded');
  await fill(1_000, 'queued');
  await db.$executeRaw`UPDATE operation SET batch_key = 'all', urgency = 'bulk' WHERE state = 'queued'`;
  expect(await transaction((tx) => blocksOfClaim(tx, engine))).toBeLessThan(80_000);
  expect(await db.operation.count({ where: { state: 'leased' } })).toBe(1_000);
});

test('what is claimed at once is what would be claimed one after another', async () => {
  const definition = touch();
  const engine = engineOf(definition);
  await ask(definition, 's1', { by: 'nobody', of: 'cus_a' });
  await ask(definition, 'a1 a2 a3 a1', { of: 'cus_a' });
  await ask(definition, 'b1', { of: 'cus_b' });
  await ask(definition, 'g1 g2', { by: 'group', of: 'cus_b' });
  await ask(definition, 'c1', { of: 'cus_c' });
  const names = async (calls: number) => {
    const claims = await claimsToSend(engine, false, calls);
    return claims.map(({ rows }) => rows.map(({ subject }) => subject.slice('domain:'.length)).join('+'));
  };
  expect(await names(4)).toEqual(['a1', 'b1', 'c1', 'a2']);
  expect(await names(20)).toEqual(['a3', 'g1', 'g2', 's1']);
  expect(await names(20)).toEqual([]);
});

/** Claims for one call, and answers how much of the database that touched. */
async function blocksOfClaim(tx: Tx, engine: Engine): Promise<number> {
  const [plan] = await tx.$queryRaw<{ 'QUERY PLAN': unknown }[]>`
    EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${claimInTurn(engine, false, 1)}`;
  const read = plans.parse(plan?.['QUERY PLAN'])[0].Plan;
  return read['Shared Hit Blocks'] + read['Shared Read Blocks'];
}

async function fill(count: number, state: OperationState = 'queued') {
  await db.$executeRaw`
    INSERT INTO operation (id, kind, subject, input, billing, customer_id, urgency, state, ended_at)
    SELECT md5(${state}::text || n), 'test.touch', 'domain:' || n, jsonb_build_object('name', 'n' || n), false,
      'cus_' || substr('abcd', (n % 4) + 1, 1), (ARRAY['bulk', 'schedule'])[n % 2 + 1]::operation_urgency,
      ${state}::operation_state, CASE WHEN ${state}::text = 'succeeded' THEN panel_now() END
    FROM generate_series(1, ${count}::int) AS n`;
}

const buffers = z.object({ 'Shared Hit Blocks': z.number(), 'Shared Read Blocks': z.number() });
const plans = z.tuple([z.object({ Plan: buffers })]);

test('what waits goes by the lane that its kind takes now', async () => {
  await ask(touch(), 'moved.ru');
  const engine = engineOf(touch({ billing: true }));
  expect(await billingTurn(engine)).toBe(false);
  await followKinds(engine);
  expect(await billingTurn(engine)).toBe(true);
});
