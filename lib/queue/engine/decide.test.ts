import { expect, test } from 'vitest';
import { afterSend, afterVerdict } from './decide';
import { freshHistory } from './history';
import { mostRefusals, timing } from './timing';

const waits = timing();
const refused = (code: string) => ({ kind: 'refused', code, text: '', params: {} }) as const;
const sendFacts = { history: freshHistory, timing: waits, random: 0.5 };
const look = { reads: 0, sentAgoMs: 0, isDangerous: false, fault: null, timing: waits };
const notExecuted = { kind: 'not-executed' } as const;

test.each([
  ['BILLING_LOCK', 'queued'],
  ['DOMAIN_ORDER_LOCKED', 'queued'],
  ['SERVICE_UNAVAILABLE', 'queued'],
  ['ACCOUNT_EXCEEDED_ALLOWED_CONNECTION_RATE', 'queued'],
  ['NOT_ENOUGH_MONEY', 'attention'],
  ['DOMAIN_STOP_LIST', 'attention'],
  ['A_CODE_NOBODY_KNOWS', 'attention'],
  ['INTERNAL_ERROR', 'unknown'],
  ['USER_SERVID_IS_NOT_UNIQUE', 'unknown'],
])('a first send refused with %s goes to %s', (code, to) => {
  expect(afterSend(refused(code), sendFacts).to).toBe(to);
});

test.each(['BILLING_LOCK', 'DOMAIN_ORDER_LOCKED', 'DOMAIN_ALREADY_EXISTS', 'NOT_ENOUGH_MONEY'])(
  'after a send that nobody saw the end of, %s may be its work: look',
  (code) => {
    const history = { ...freshHistory, unknowns: 1 };
    expect(afterSend(refused(code), { ...sendFacts, history }).to).toBe('unknown');
  },
);

test('a refusal "for now" calls for a person in the end, one of the whole account never', () => {
  const history = { unknowns: 0, returns: mostRefusals - 1, refusals: mostRefusals - 1 };
  expect(afterSend(refused('CANT_GET_INFO_FROM_REGISTRY'), { ...sendFacts, history }).to).toBe('attention');
  expect(afterSend(refused('SERVICE_UNAVAILABLE'), { ...sendFacts, history }).to).toBe('queued');
});

test('a spent budget waits for its time, a closed door a little', () => {
  const retryAt = new Date('2026-11-24T10:00:00Z');
  expect(afterSend({ kind: 'unsent', reason: '', retryAt }, sendFacts)).toMatchObject({ to: 'queued', at: retryAt });
  const history = { ...freshHistory, returns: 30 };
  const decision = afterSend({ kind: 'unsent', reason: '', retryAt: null }, { ...sendFacts, history });
  expect(decision).toMatchObject({ to: 'queued', inMs: waits.longestPauseMs });
});

test('one read that finds nothing proves nothing', () => {
  expect(afterVerdict(notExecuted, { ...look, sentAgoMs: waits.settledUnkeyedMs * 10 }).to).toBe('unknown');
});

test('two reads prove it only once reads are fresh, and late where money could be charged twice', () => {
  const twice = { ...look, reads: 1 };
  expect(afterVerdict(notExecuted, { ...twice, sentAgoMs: waits.settledMs - 1 }).to).toBe('unknown');
  expect(afterVerdict(notExecuted, { ...twice, sentAgoMs: waits.settledMs }).to).toBe('queued');
  const dangerous = { ...twice, isDangerous: true };
  expect(afterVerdict(notExecuted, { ...dangerous, sentAgoMs: waits.settledMs }).to).toBe('unknown');
  expect(afterVerdict(notExecuted, { ...dangerous, sentAgoMs: waits.settledUnkeyedMs }).to).toBe('queued');
});

test('not executed after a refusal for good: a person reads that refusal', () => {
  const fault = { code: 'DOMAIN_ALREADY_EXISTS', text: 'taken' };
  const facts = { ...look, reads: 1, sentAgoMs: waits.settledMs, fault };
  expect(afterVerdict(notExecuted, facts)).toEqual({ to: 'attention', fault });
  expect(afterVerdict(notExecuted, { ...facts, fault: { code: 'BILLING_LOCK', text: '' } }).to).toBe('queued');
});

test('looks that are refused for a day bring a person, a registrar that cannot be asked does not', () => {
  const verdict = { kind: 'not-known-yet', reason: 'DOMAIN_IS_NOT_USE_REGRU_NSS', isRefused: true } as const;
  const asked = { ...look, sentAgoMs: waits.refusedLooksMs };
  expect(afterVerdict(verdict, asked).to).toBe('attention');
  expect(afterVerdict(verdict, { ...asked, sentAgoMs: waits.refusedLooksMs - 1 }).to).toBe('unknown');
  expect(afterVerdict({ ...verdict, isRefused: false }, asked).to).toBe('unknown');
});

test('what cannot be known is never repeated by itself', () => {
  expect(afterVerdict({ kind: 'undecidable', reason: 'no read shows it' }, look).to).toBe('attention');
  expect(afterVerdict({ kind: 'not-known-yet', reason: 'down' }, { ...look, reads: 50, sentAgoMs: 1e9 }).to).toBe(
    'unknown',
  );
});
