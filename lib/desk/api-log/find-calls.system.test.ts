import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '@/lib/base/db/client';
import { plansOf } from '@/testing/statements';
import { countUnusual, findCalls } from './find-calls';

const calls = 20_000;

beforeAll(async () => {
  await db.$executeRaw`
    INSERT INTO registrar_call (id, function_name, lane, request, response, outcome, sent_at, operation_ids)
    SELECT 'call_' || n, 'zone/add_alias', 'sync',
      jsonb_build_object('domains', jsonb_build_array(jsonb_build_object('dname', md5(n::text) || '.ru'))),
      jsonb_build_object('result', 'success', 'answer', md5((-n)::text)),
      CASE WHEN n % 5000 = 0 THEN NULL WHEN n % 5000 = 1 THEN 'refused' WHEN n % 10 = 2 THEN 'unsent' ELSE 'done' END, now() - n * interval '1 minute', '{}'
    FROM generate_series(1, ${calls}::int) n`;
  await db.$executeRaw`UPDATE registrar_call SET request = '{"dname":"needle.ru"}' WHERE id IN ('call_19000', 'call_15000')`;
  await db.$executeRaw`UPDATE registrar_call SET response = '{"text":"Иголка"}' WHERE id = 'call_12000'`;
  await db.$executeRaw`VACUUM ANALYZE registrar_call`;
});

afterAll(() => db.$disconnect());

test('a text is found however long ago it was sent or came back, and while no answer is there', async () => {
  expect(await findCalls({ text: 'NEEDLE' }, 10)).toEqual(['call_15000', 'call_19000']);
  expect(await findCalls({ text: 'иголка' }, 10)).toEqual(['call_12000']);
  expect(await findCalls({ text: 'success' }, 3)).toEqual(['call_1', 'call_2', 'call_3']);
  expect(await findCalls({ text: 'in no call at all' }, 3)).toEqual([]);
});

test('a text that is rare is looked up in its index, not read for in every call', async () => {
  const plans = await plansOf(() => findCalls({ text: 'needle' }, 10));
  expect(plans).toHaveLength(2);
  expect(plans[1]).toContain('Bitmap Index Scan on registrar_call_text');
  expect(plans[1]).toContain('registrar_call_unanswered');
  expect(plans.join('\n')).not.toContain('Seq Scan on registrar_call');
});

test('what did not go as it should is counted from indexes of that alone, as far as anybody reads', async () => {
  expect(await countUnusual()).toEqual({ refused: 4, unsent: 1_001, unknown: 0, underway: 4 });
  const [plan = ''] = await plansOf(countUnusual);
  expect(plan).toContain('registrar_call_outcome');
  expect(plan).toContain('registrar_call_unanswered');
  expect(plan).not.toContain('Seq Scan on registrar_call');
});
