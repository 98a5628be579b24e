import { expect, test } from 'vitest';
import { leavingSteps, type Leaving } from './leaving';

const today = new Date('2026-11-30');
const domain: Leaving = {
  tld: 'com',
  state: 'active',
  createdOn: new Date('2020-01-01'),
  expiresOn: new Date('2027-01-01'),
  movedInOn: null,
  duties: [],
  isServedHere: false,
  isBusy: false,
  lock: { isOn: false, seenAt: today },
};
const keys = (facts: Partial<Leaving>) => leavingSteps({ ...domain, ...facts }, today).map(({ key }) => key);

test('an old .com whose lock is off needs its key, and keeps its term', () => {
  expect(keys({})).toEqual(['lockOff', 'keyByLetter', 'renewal', 'days']);
});

test('what stands in the way comes first', () => {
  const duties = [
    { kind: 'email', by: null },
    { kind: 'lock', until: '2027-01-15' },
  ] as const;
  const expiresOn = new Date('2026-11-29');
  expect(keys({ expiresOn, isBusy: true, isServedHere: true, duties, lock: { isOn: true, seenAt: today } })).toEqual([
    'term',
    'registrant',
    'busy',
    'email',
    'dns',
    'lockOn',
    'keyByLetter',
    'renewal',
    'days',
  ]);
});

test('a young name waits, but not in the Russian zones', () => {
  const createdOn = new Date('2026-11-01');
  expect(leavingSteps({ ...domain, createdOn }, today)[0]).toEqual({
    key: 'age',
    kind: 'wait',
    at: new Date('2026-12-31'),
  });
  expect(keys({ tld: 'рф', createdOn })).toEqual(['keyByLetter', 'days']);
});

test('a name that came here lately waits as well', () => {
  expect(leavingSteps({ ...domain, movedInOn: new Date('2026-11-20T15:00:00Z') }, today)[0]).toMatchObject({
    key: 'age',
    at: new Date('2027-01-19'),
  });
});

test('where nobody has looked, the lock is not said to be off', () => {
  expect(keys({ lock: null })).toContain('lockUnknown');
});

test('a zone without keys or locks says so', () => {
  expect(keys({ tld: 'es', lock: null })).toEqual(['noKey', 'renewal', 'days']);
});
