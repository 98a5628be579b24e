import { expect, test } from 'vitest';
import { dayNamedIn, isBoughtBack, isRestorable, renewalMoment, renewalWindow } from './renewal-window';

const today = '2026-11-29';
const term = (tld: string, expiresOn: string, createdOn = '2020-01-01') => ({ tld, createdOn, expiresOn });
const zone = { renewBeforeDays: null, learnedBeforeDays: null, lockedAfterCreateDays: 0 };

test.each(['ru', 'рф', 'su'])('.%s is renewed from 60 days before its end, and never before', (tld) => {
  expect(renewalMoment(term(tld, '2028-11-29'), null, today)).toEqual({
    kind: 'opens',
    on: '2028-09-30',
    isFull: false,
  });
  expect(renewalMoment(term(tld, '2027-01-28'), null, today)).toMatchObject({ kind: 'open' });
  expect(renewalMoment(term(tld, '2027-01-29'), null, today)).toEqual({
    kind: 'opens',
    on: '2026-11-30',
    isFull: false,
  });
});

test('other zones go by what the registrar tells, and by the stricter word of a refusal', () => {
  expect(renewalMoment(term('com', '2030-01-01'), zone, today)).toMatchObject({ kind: 'open' });
  const told = { ...zone, renewBeforeDays: 90 };
  expect(renewalMoment(term('kz', '2027-06-30'), told, today)).toEqual({
    kind: 'opens',
    on: '2027-04-01',
    isFull: false,
  });
  expect(renewalMoment(term('kz', '2027-06-30'), { ...told, learnedBeforeDays: 30 }, today)).toEqual({
    kind: 'opens',
    on: '2027-05-31',
    isFull: false,
  });
  const locked = { ...zone, lockedAfterCreateDays: 60 };
  expect(renewalMoment(term('xyz', '2027-11-20', '2026-11-20'), locked, today)).toEqual({
    kind: 'opens',
    on: '2027-01-19',
    isFull: false,
  });
});

test('a name paid for 1.5 years ahead is renewed by eight years at most: ten ahead in all', () => {
  expect(renewalMoment(term('com', '2028-05-29'), zone, today)).toEqual({ kind: 'open', maxYears: 8 });
  expect(renewalMoment(term('com', '2036-11-29'), zone, today)).toEqual({
    kind: 'opens',
    on: '2027-11-29',
    isFull: true,
  });
});

test('the days around an end are those that the zone tells', () => {
  const told = { ...zone, renewBeforeDays: 60, renewAfterDays: 31, restorationDays: 0 };
  expect(renewalWindow(term('ru', '2026-12-09'), told)).toEqual({
    opensOn: '2026-10-10',
    endsOn: '2026-12-09',
    usualUntil: null,
    lostOn: '2027-01-09',
  });
  expect(renewalWindow(term('com', '2026-12-09'), null)).toEqual({
    opensOn: null,
    endsOn: '2026-12-09',
    usualUntil: null,
    lostOn: null,
  });
  const locked = { ...told, lockedAfterCreateDays: 60 };
  expect(renewalWindow(term('ru', '2026-12-09', '2026-10-01'), locked)?.opensOn).toBe('2026-11-30');
  expect(renewalWindow({ tld: 'ru', createdOn: null, expiresOn: null }, told)).toBeNull();
});

test('after the days of the usual price a name is bought back, until it is free for others', () => {
  const told = { ...zone, renewAfterDays: 31, restorationDays: 30 };
  const window = renewalWindow(term('com', '2026-10-20'), told);
  expect(window).toMatchObject({ usualUntil: '2026-11-20', lostOn: '2026-12-20' });
  expect(isBoughtBack(window, '2026-11-20')).toBe(false);
  expect(isBoughtBack(window, '2026-11-21')).toBe(true);
  expect(isBoughtBack(renewalWindow(term('ru', '2026-10-20'), { ...told, restorationDays: 0 }), today)).toBe(false);
  expect(isRestorable(window, '2026-12-19')).toBe(true);
  expect(isRestorable(window, '2026-12-20')).toBe(false);
});

test('without days of the usual price a name is bought back from the day after its end', () => {
  const window = renewalWindow(term('eu', '2026-10-20'), { ...zone, renewAfterDays: 0, restorationDays: 40 });
  expect(window).toMatchObject({ usualUntil: '2026-10-20', lostOn: '2026-11-29' });
  expect(isRestorable(window, '2026-10-20')).toBe(false);
  expect(isRestorable(window, '2026-10-21')).toBe(true);
});

test.each([
  ['Prolong error: renewal opens on 2028-09-30', '2028-09-30'],
  ['Продление возможно с 30.09.2028', '2028-09-30'],
  ['registered on 2024-01-01', null],
  ['more than 10 years ahead', null],
])('the day in "%s" is %s', (text, day) => {
  expect(dayNamedIn(text, today)).toBe(day);
});
