import { expect, test } from 'vitest';
import { z } from 'zod';
import { functionNamed } from '../functions';
import { settle } from './settle';
import type { Delivery } from './transport';

const success = JSON.stringify({ result: 'success', answer: { login: 'me', user_id: '7' } });
const refusal = JSON.stringify({ result: 'error', error_code: 'BILLING_LOCK', error_text: 'Busy', error_params: null });
const broken = JSON.stringify({ result: 'error', error_code: 'INTERNAL_API_ERROR', error_text: 'Oops' });

test('a valid answer is done', async () => {
  expect(await outcome('nop', answered(200, success))).toEqual({ kind: 'done', answer: { login: 'me', user_id: 7 } });
});

test('an error is refused, with its code and params', async () => {
  expect(await outcome('nop', answered(200, refusal))).toEqual({
    kind: 'refused',
    code: 'BILLING_LOCK',
    text: 'Busy',
    params: {},
  });
});

test.each([
  ['HTML', 200, '<html>OK</html>'],
  ['nothing', 200, ''],
  ['cut JSON', 200, success.slice(0, -3)],
  ['JSON without a result', 200, '{"answer":{}}'],
  ['a gateway error page', 502, '<html>Bad Gateway</html>'],
  ['success under a server error', 500, success],
  ['another error under a server error', 500, refusal],
  ['success without what it is about', 200, '{"result":"success","answer":{"login":"me"}}'],
  ['a redirect', 302, ''],
])('%s is unknown', async (_what, httpStatus, body) => {
  expect((await outcome('nop', answered(httpStatus, body))).kind).toBe('unknown');
});

test('a breakdown at the registrar is unknown for a change and refused for a read', async () => {
  expect((await outcome('domain/create', answered(503, broken))).kind).toBe('unknown');
  expect(await outcome('user/get_balance', answered(503, broken))).toMatchObject({
    kind: 'refused',
    code: 'INTERNAL_API_ERROR',
  });
});

test('the log keeps a redacted piece of what came instead of an answer', async () => {
  const body = '{"result":"success","answer":{"contacts":{"passport":"22 44 66';
  const { end } = await settle(declared('nop'), { kind: 'lost', reason: 'cut', httpStatus: 200, body });
  expect(JSON.stringify(end)).toContain('contacts');
  expect(JSON.stringify(end)).not.toContain('22 44');
});

test('fifty thousand deleted names are read while others get their turn', async () => {
  const domains = Array.from({ length: 50_000 }, (_, index) => ({
    domain_name: `name-${index}.ru`,
    registered: 'NOT REGISTERED',
    yandex_tic: 0,
    first_create_date: '2006-05-18',
    google_pr: '2',
    date_delete: '2013-09-26',
  }));
  const turns = countTurns();
  const read = await settle(
    declared('domain/get_deleted'),
    answered(200, JSON.stringify({ result: 'success', answer: { domains } })),
  );
  expect(turns.stop()).toBeGreaterThan(200);
  expect(read.outcome).toMatchObject({ kind: 'done', answer: { domains: expect.any(Array) } });
  const { domains: names } = z
    .object({ domains: z.array(z.object({ domain_name: z.string(), google_pr: z.number() })) })
    .parse(read.outcome.kind === 'done' ? read.outcome.answer : null);
  expect(names.map(({ domain_name }) => domain_name)).toEqual(domains.map(({ domain_name }) => domain_name));
  expect(JSON.stringify(read.end).length).toBeLessThan(10_000);
});

test('a long list keeps what stands beside it, and one bad object makes all of it not understood', async () => {
  const listed = (service_id: unknown) => ({ service_id, servtype: 'domain', domain_name: 'a.ru' });
  const folder_content = Array.from({ length: 1_000 }, (_, index) => listed(index + 1));
  const answer = { services: [{ ...listed(1), result: 'success' }], folder_content, colour: 'blue' };
  const body = (value: unknown) => JSON.stringify({ result: 'success', answer: value });
  const read = await outcome('folder/add_services', answered(200, body(answer)));
  expect(read).toMatchObject({ kind: 'done', answer: { services: [{ ok: true }], colour: 'blue' } });
  expect(JSON.stringify(read).match(/"dname":"a.ru"/g)).toHaveLength(1_001);
  const services = [...folder_content.slice(0, 999), { servtype: 'domain' }];
  expect(await outcome('service/get_list', answered(200, body({ services })))).toMatchObject({ kind: 'unknown' });
});

/** Counts the turns of the event loop until it is stopped. */
function countTurns(): { stop(): number } {
  let turns = 0;
  let isCounting = true;
  const turn = () => {
    if (!isCounting) return;
    turns += 1;
    setImmediate(turn);
  };
  setImmediate(turn);
  return {
    stop: () => {
      isCounting = false;
      return turns;
    },
  };
}

const answered = (httpStatus: number, body: string): Delivery => ({ kind: 'answered', httpStatus, body });

async function outcome(name: string, delivery: Delivery) {
  return (await settle(declared(name), delivery)).outcome;
}

function declared(name: string) {
  const declaration = functionNamed(name);
  if (!declaration) throw new Error(`no ${name}`);
  return declaration;
}
