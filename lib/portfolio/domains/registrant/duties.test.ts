import { expect, test } from 'vitest';
import { dutiesOf, type Dutiful } from './duties';

const today = '2026-11-30';
const domain: Dutiful = {
  tld: 'com',
  createdOn: '2026-03-01',
  expiresOn: '2027-03-01',
  registrantChangedOn: null,
  emailState: 'verified',
  isIdentified: null,
};

test('nothing is owed for a name whose registrant is known and unchanged', () => {
  expect(dutiesOf(domain, today)).toEqual([]);
  expect(dutiesOf({ ...domain, emailState: 'not_required', isIdentified: true, tld: 'ru' }, today)).toEqual([]);
});

test('an address that is not confirmed has fifteen days from the change of registrant, or the registration', () => {
  const unverified = { ...domain, emailState: 'unverified' };
  expect(dutiesOf(unverified, '2026-03-10')).toEqual([{ kind: 'email', by: '2026-03-16' }]);
  expect(dutiesOf(unverified, today)).toEqual([{ kind: 'email', by: null }]);
  expect(dutiesOf({ ...unverified, registrantChangedOn: '2026-11-20' }, today)[0]).toEqual({
    kind: 'email',
    by: '2026-12-05',
  });
});

test('a registrant of .ru whom the registry does not know is told before the term ends; others never are', () => {
  const unknown = { ...domain, isIdentified: false };
  expect(dutiesOf({ ...unknown, tld: 'рф' }, today)).toEqual([{ kind: 'identification', by: '2027-03-01' }]);
  expect(dutiesOf(unknown, today)).toEqual([]);
  expect(dutiesOf({ ...domain, tld: 'ru' }, today)).toEqual([]);
});

test('after a change of registrant a generic name is locked for sixty days, one of a country is not', () => {
  const changed = { ...domain, registrantChangedOn: '2026-10-02' };
  expect(dutiesOf(changed, today)).toEqual([{ kind: 'lock', until: '2026-12-01' }]);
  expect(dutiesOf(changed, '2026-12-01')).toEqual([]);
  expect(dutiesOf({ ...changed, tld: 'ru' }, today)).toEqual([]);
});

test('each year the data is looked at in the month before the anniversary, and not in the first', () => {
  const old = { ...domain, createdOn: '2020-12-20' };
  expect(dutiesOf(old, today)).toEqual([{ kind: 'review', on: '2026-12-20' }]);
  expect(dutiesOf({ ...domain, createdOn: '2020-01-05' }, '2026-12-20')).toEqual([
    { kind: 'review', on: '2027-01-05' },
  ]);
  expect(dutiesOf({ ...domain, createdOn: '2026-11-30' }, today)).toEqual([]);
});
