import { afterAll, beforeEach, expect, test } from 'vitest';
import { db } from '@/lib/base/db/client';
import { sessionId, userId } from '@/lib/base/values/ids';
import type { StaffActor } from '@/lib/people/access/actor';
import { customerActor } from '@/testing/customer-actor';
import { askForGroup, forgetGroups, touch } from '@/testing/groups';
import { engineOf } from '@/testing/queue';
import { groupDetail, groupOperations, groupPage, liveGroupFor } from './queries';
import { groupOperationsSearch, groupSearch } from './schema';

const viewer: StaffActor = {
  kind: 'staff',
  role: 'viewer',
  userId: userId('usr_staff'),
  sessionId: sessionId('ses_staff'),
};

const names = (count: number) => Array.from({ length: count }, (_, index) => `n${String(index).padStart(2, '0')}.ru`);

beforeEach(async () => {
  await forgetGroups();
  globalThis.domovoiOperations = engineOf(touch()).definitions;
});

afterAll(() => db.$disconnect());

test('staff see how far a group is, by state and reason; customers and strangers see nothing of it', async () => {
  const groupId = await askForGroup(touch(), names(6));
  const put = (name: string, data: object) =>
    db.operation.updateMany({ where: { subject: `domain:${name}` }, data: { attempts: 1, ...data } });
  await put('n00.ru', { state: 'succeeded', endedAt: new Date() });
  await put('n01.ru', { state: 'attention', errorCode: 'INVALID_NSS' });
  await put('n02.ru', { state: 'attention', errorCode: 'INVALID_NSS' });
  await put('n03.ru', { state: 'attention', errorCode: 'OUTCOME_UNDECIDABLE' });
  await put('n04.ru', { errorCode: 'NOT_SENT' });
  const counts = { done: 1, refused: 3, retrying: 1, waiting: 1, running: 0, cancelled: 0 };
  const refusals = [
    { code: 'INVALID_NSS', count: 2, isOpen: false },
    { code: 'OUTCOME_UNDECIDABLE', count: 1, isOpen: true },
  ];
  expect(await liveGroupFor(viewer, groupId)).toEqual({ stage: 'running', counts: { ...counts, refusals } });
  expect(await liveGroupFor(customerActor('cus_1'), groupId)).toBeNull();
  expect(await liveGroupFor(null, groupId)).toBeNull();
  expect(await liveGroupFor(viewer, 'grp_none')).toBeNull();
  const detail = await groupDetail(viewer, groupId);
  if (!detail) throw new Error('not found');
  expect(detail).toMatchObject({ promised: { count: 6, calls: 6, cost: null }, isUndoable: false });
  const shown = await groupOperations(viewer, detail, groupOperationsSearch.parse({}));
  expect([shown.tab, shown.rows.length]).toEqual(['attention', 3]);
  const waiting = await groupOperations(viewer, detail, groupOperationsSearch.parse({ tab: 'waiting' }));
  expect(waiting.rows.map(({ subject }) => subject.ascii)).toEqual(['n05.ru']);
});

test('groups are listed page by page, what waits for a person first, without gaps or repeats', async () => {
  const ids: string[] = [];
  for (const name of names(27)) ids.push(await askForGroup(touch(), [name]));
  await db.operation.updateMany({ where: { subject: 'domain:n03.ru' }, data: { state: 'attention', attempts: 1 } });
  const first = await groupPage(viewer, groupSearch.parse({}));
  const second = await groupPage(viewer, groupSearch.parse({ page: '2' }));
  const latest = ids.toReversed().filter((id) => id !== ids[3]);
  expect([...first.rows, ...second.rows].map(({ id }) => id)).toEqual([ids[3], ...latest]);
  expect([first.rows.length, first.total, first.waiting]).toEqual([25, 27, 1]);
  const waiting = await groupPage(viewer, groupSearch.parse({ show: 'waiting' }));
  expect([waiting.rows.map(({ id }) => id), waiting.total]).toEqual([[ids[3]], 1]);
});
