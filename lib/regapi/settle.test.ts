import { expect, test } from 'vitest';
import { functionNamed } from './functions';
import { settle } from './settle';
import type { Delivery } from './transport';

const success = JSON.stringify({ result: 'success', answer: { login: 'me', user_id: '7' } });
const refusal = JSON.stringify({ result: 'error', error_code: 'BILLING_LOCK', error_text: 'Busy', error_params: null });
const broken = JSON.stringify({ result: 'error', error_code: 'INTERNAL_API_ERROR', error_text: 'Oops' });

test('a valid answer is done', () => {
  expect(outcome('nop', answered(200, success))).toEqual({ kind: 'done', answer: { login: 'me', user_id: 7 } });
});

test('an error is refused, with its code and params', () => {
  expect(outcome('nop', answered(200, refusal))).toEqual({
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
])('%s is unknown', (_what, httpStatus, body) => {
  expect(outcome('nop', answered(httpStatus, body)).kind).toBe('unknown');
});

test('a breakdown at the registrar is unknown for a change and refused for a read', () => {
  expect(outcome('domain/create', answered(503, broken)).kind).toBe('unknown');
  expect(outcome('user/get_balance', answered(503, broken))).toMatchObject({
    kind: 'refused',
    code: 'INTERNAL_API_ERROR',
  });
});

test('the log keeps a redacted piece of what came instead of an answer', () => {
  const body = '{"result":"success","answer":{"contacts":{"passport":"22 44 66';
  const { end } = settle(declared('nop'), { kind: 'lost', reason: 'cut', httpStatus: 200, body });
  expect(JSON.stringify(end)).toContain('contacts');
  expect(JSON.stringify(end)).not.toContain('22 44');
});

const answered = (httpStatus: number, body: string): Delivery => ({ kind: 'answered', httpStatus, body });

function outcome(name: string, delivery: Delivery) {
  return settle(declared(name), delivery).outcome;
}

function declared(name: string) {
  const declaration = functionNamed(name);
  if (!declaration) throw new Error(`no ${name}`);
  return declaration;
}
