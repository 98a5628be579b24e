import { EventEmitter, once } from 'node:events';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { sessionId, userId } from '@/lib/base/values/ids';
import type { StaffActor, StaffRole } from '@/lib/people/access/actor';
import type { OperationDefinition } from '@/lib/queue/engine/define';
import type { Engine } from '@/lib/queue/engine/engine';
import { generalTurn } from '@/lib/queue/engine/runners';
import { settleGroups } from '@/lib/queue/engine/settle-groups';
import { askForGroup, forgetGroups, statesIn, touch } from '@/testing/groups';
import { engineOf, stepsOf } from '@/testing/queue';
import type { Decision } from '@/lib/desk/operations/decide';
import { cancelUnsent, pause, resume, retryAll, undo } from './decide';

const staff = (role: StaffRole): StaffActor => ({
  kind: 'staff',
  role,
  userId: userId('usr_staff'),
  sessionId: sessionId('ses_staff'),
});

function decide<T>(body: (decision: Decision) => Promise<T>): Promise<T> {
  return transaction((tx) => body({ tx, actor: staff('operator'), address: '192.0.2.1' }));
}

/** An engine whose kinds this process knows. */
function atWork<A, B = never>(definition: OperationDefinition<A>, other?: OperationDefinition<B>): Engine {
  const engine = engineOf(definition, other);
  globalThis.domovoiOperations = engine.definitions;
  return engine;
}

async function workOff(engine: Engine): Promise<void> {
  while (await generalTurn(engine));
}

const names = (count: number, tag = 'n') => Array.from({ length: count }, (_, index) => `${tag}${index}.ru`);

/** Puts operations of a group before a person, as a refusal does. */
async function refuse(groupId: string, name: string, errorCode: string): Promise<void> {
  await db.operation.updateMany({
    where: { groupId, subject: `domain:${name}` },
    data: { state: 'attention', attempts: 1, sentAt: new Date(), errorCode, errorText: 'no' },
  });
}

const stateOf = async (id: string) => (await db.operationGroup.findUniqueOrThrow({ where: { id } })).state;

const actionsOn = async (groupId: string) =>
  (await db.auditEntry.findMany({ where: { subject: `group:${groupId}` }, orderBy: { id: 'asc' } })).map(
    ({ action }) => action,
  );

beforeEach(forgetGroups);

afterAll(() => db.$disconnect());

test('a paused group sends nothing until it is resumed; pressing twice does nothing more', async () => {
  const definition = touch();
  const engine = atWork(definition);
  const groupId = await askForGroup(definition, names(3));
  expect(await decide((decision) => pause(decision, groupId))).toMatchObject({ ok: true });
  expect(await decide((decision) => pause(decision, groupId))).toEqual({ ok: false, error: 'alreadyDone' });
  await workOff(engine);
  expect(await statesIn(groupId)).toEqual(['queued', 'queued', 'queued']);
  expect(await decide((decision) => resume(decision, groupId))).toMatchObject({ ok: true });
  expect(await decide((decision) => resume(decision, groupId))).toEqual({ ok: false, error: 'alreadyDone' });
  await workOff(engine);
  expect(await statesIn(groupId)).toEqual(['succeeded', 'succeeded', 'succeeded']);
  expect(await decide((decision) => pause(decision, groupId))).toEqual({ ok: false, error: 'over' });
  expect(await actionsOn(groupId)).toEqual(['group.pause', 'group.resume']);
});

test('of two tabs one cancels the group, and nothing of it is cancelled twice', async () => {
  const cancelled: string[] = [];
  const definition = touch({
    onCancelled: async (_tx, { subject }) => {
      cancelled.push(subject);
    },
  });
  atWork(definition);
  const groupId = await askForGroup(definition, names(4));
  const both = await Promise.all([1, 2].map(() => decide((decision) => cancelUnsent(decision, groupId))));
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both).toContainEqual({ ok: false, error: 'alreadyDone' });
  expect(cancelled.toSorted()).toEqual(names(4).map((name) => `domain:${name}`));
  expect(await stateOf(groupId)).toBe('cancelled');
});

test('what is with the registrar as a group is cancelled ends there, or is cancelled as it comes back', async () => {
  const gate = new EventEmitter();
  let calls = 0;
  const definition = touch({
    call: async ([item]) => {
      calls += 1;
      const answered = once(gate, 'answer');
      if (calls === 2) gate.emit('both-sent');
      await answered;
      if (item?.subject !== 'domain:n0.ru') return { kind: 'unsent', reason: 'down' };
      return { kind: 'done', answer: [{ ok: true, item: {} }] };
    },
  });
  const engine = atWork(definition);
  const groupId = await askForGroup(definition, names(3));
  const bothSent = once(gate, 'both-sent');
  const turns = [generalTurn(engine), generalTurn(engine)];
  await bothSent;
  expect(await decide((decision) => cancelUnsent(decision, groupId))).toMatchObject({ ok: true });
  expect(await statesIn(groupId)).toEqual(['sent', 'sent', 'cancelled']);
  expect(await stateOf(groupId)).toBe('cancelling');
  gate.emit('answer');
  await Promise.all(turns);
  expect(await generalTurn(engine)).toBe(false);
  await settleGroups(() => Promise.resolve());
  expect(await statesIn(groupId)).toEqual(['succeeded', 'cancelled', 'cancelled']);
  expect(await stateOf(groupId)).toBe('cancelled');
  expect(calls).toBe(2);
});

test('the worker cancels what is left of a large group, and keeps what nobody is sure about', async () => {
  const definition = touch();
  atWork(definition);
  const groupId = await askForGroup(definition, names(130));
  await refuse(groupId, 'n0.ru', 'OUTCOME_UNDECIDABLE');
  await decide((decision) => cancelUnsent(decision, groupId));
  expect((await statesIn(groupId)).filter((state) => state === 'queued')).toHaveLength(29);
  await settleGroups(() => Promise.resolve());
  expect(await statesIn(groupId)).toEqual(['attention', ...names(129).map(() => 'cancelled')]);
  expect(await stateOf(groupId)).toBe('cancelling');
});

test('what was refused for one reason goes out again, once, and nothing else does', async () => {
  const definition = touch();
  const engine = atWork(definition);
  const [groupId, other] = [await askForGroup(definition, names(4)), await askForGroup(definition, ['other.ru'])];
  await refuse(other, 'other.ru', 'INVALID_NSS');
  await refuse(groupId, 'n0.ru', 'INVALID_NSS');
  await refuse(groupId, 'n1.ru', 'INVALID_NSS');
  await refuse(groupId, 'n2.ru', 'NOT_ENOUGH_MONEY');
  await refuse(groupId, 'n3.ru', 'OUTCOME_UNDECIDABLE');
  const again = (code: string) => decide((decision) => retryAll(decision, groupId, code));
  const pressed = await Promise.all([again('INVALID_NSS'), again('INVALID_NSS')]);
  expect(pressed).toContainEqual({ ok: true, value: 2 });
  expect(pressed).toContainEqual({ ok: false, error: 'alreadyDone' });
  expect(await again('OUTCOME_UNDECIDABLE')).toEqual({ ok: false, error: 'outcomeOpen' });
  await workOff(engine);
  expect(await statesIn(groupId)).toEqual(['succeeded', 'succeeded', 'attention', 'attention']);
  expect(await statesIn(other)).toEqual(['attention']);
  const { id } = await db.operation.findFirstOrThrow({ where: { groupId, subject: 'domain:n0.ru' } });
  expect(await stepsOf(id)).toContain('attention>queued');
});

test('nothing of a cancelled group goes out again, and a group that is not there is not found', async () => {
  const definition = touch();
  atWork(definition);
  const groupId = await askForGroup(definition, names(2));
  await refuse(groupId, 'n0.ru', 'OUTCOME_UNDECIDABLE');
  await decide((decision) => cancelUnsent(decision, groupId));
  expect(await decide((decision) => retryAll(decision, groupId, 'INVALID_NSS'))).toMatchObject({ error: 'over' });
  expect(await decide((decision) => resume(decision, groupId))).toMatchObject({ error: 'over' });
  expect(await decide((decision) => pause(decision, 'grp_none'))).toMatchObject({ error: 'notFound' });
});

test('a group is taken back once, by operations of its own, but for what was changed again since', async () => {
  const back = touch({ kind: 'test.untouch' });
  const definition = touch({
    undo: { kind: 'test.untouch', input: ({ input }) => Promise.resolve(input.name === 'n2.ru' ? null : input) },
  });
  const engine = atWork(definition, back);
  const groupId = await askForGroup(definition, names(4));
  expect(await decide((decision) => undo(decision, groupId))).toEqual({ ok: false, error: 'stillMoving' });
  await workOff(engine);
  const later = await askForGroup(back, ['n3.ru']);
  await workOff(engine);
  const both = await Promise.all([1, 2].map(() => decide((decision) => undo(decision, groupId))));
  expect(both).toContainEqual({ ok: false, error: 'alreadyDone' });
  const undone = await db.operationGroup.findFirstOrThrow({ where: { undoesId: groupId } });
  expect(undone).toMatchObject({ kind: 'test.untouch', promisedCount: 2 });
  const asked = await db.operation.findMany({ where: { groupId: undone.id }, orderBy: { seq: 'asc' } });
  expect(asked.map(({ subject }) => subject)).toEqual(['domain:n0.ru', 'domain:n1.ru']);
  expect(await decide((decision) => undo(decision, later))).toEqual({ ok: false, error: 'noWayBack' });
});

test('a group is told of once it rests, not while it is paused, and again once somebody set it moving', async () => {
  const definition = touch();
  const engine = atWork(definition);
  const told: string[] = [];
  const settle = () => settleGroups((_tx, id) => Promise.resolve(void told.push(id)));
  const groupId = await askForGroup(definition, names(2));
  await decide((decision) => pause(decision, groupId));
  await settle();
  expect(told).toEqual([]);
  await decide((decision) => resume(decision, groupId));
  await workOff(engine);
  await Promise.all([settle(), settle()]);
  expect(told).toEqual([groupId]);
  await db.operation.updateMany({
    where: { groupId, subject: 'domain:n0.ru' },
    data: { state: 'attention', endedAt: null, errorCode: 'INVALID_NSS' },
  });
  await decide((decision) => retryAll(decision, groupId, 'INVALID_NSS'));
  await settle();
  await workOff(engine);
  await settle();
  expect(told).toEqual([groupId, groupId]);
});
