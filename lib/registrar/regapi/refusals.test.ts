import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { isRefusalCode, refusalOf, refusals } from './refusals';

test('a busy line is tried again and may hide an earlier call', () => {
  expect(refusalOf('BILLING_LOCK')).toMatchObject({ retry: 'later', busyAfterUnknown: true, mayHaveExecuted: false });
  expect(refusalOf('DOMAIN_ORDER_LOCKED')).toMatchObject({ retry: 'later', busyAfterUnknown: true });
});

test('a taken name is the customer to change, missing money the reseller', () => {
  expect(refusalOf('DOMAIN_ALREADY_EXISTS')).toMatchObject({ fixedBy: 'customer', retry: 'never' });
  expect(refusalOf('NOT_ENOUGH_MONEY')).toMatchObject({ fixedBy: 'reseller', retry: 'never' });
});

test.each(['WAITING', 'DNSSEC_UPDATING_IN_PROGRESS'])('%s may be our own earlier call, still running', (code) => {
  expect(refusalOf(code)).toMatchObject({ retry: 'later', busyAfterUnknown: true });
});

test('what a customer chose in a form is the customer to choose anew, a domain not active yet is waited for', () => {
  for (const code of ['INVALID_PERIOD', 'CONTACTS_NOT_FOUND', 'UNKNOWN_CONTYPE', 'INVALID_CONTACTS', 'INVALID_NSS'])
    expect(refusalOf(code)).toMatchObject({ fixedBy: 'customer', retry: 'never' });
  expect(refusalOf('DOMAIN_IS_NOT_ACTIVE')).toMatchObject({ fixedBy: 'nobody', retry: 'later' });
});

test('both hourly limits pass by themselves', () => {
  expect(refusalOf('IP_EXCEEDED_ALLOWED_CONNECTION_RATE').retry).toBe('later');
  expect(refusalOf('ACCOUNT_EXCEEDED_ALLOWED_CONNECTION_RATE').retry).toBe('later');
});

test('an unheard-of code is for the reseller and not repeated', () => {
  expect(isRefusalCode('SOMETHING_NEW')).toBe(false);
  expect(refusalOf('SOMETHING_NEW')).toMatchObject({ fixedBy: 'reseller', retry: 'never', mayHaveExecuted: false });
});

const onlyLive = ['INTERNAL_API_ERROR', 'ONLY_POST_ALLOWED', 'QUERY_PARAMS_DISALLOWED', 'RR_NOT_FOUND'];

test('every code of the reference is known, and no other but those of the live service', () => {
  const path = new URL('./reference-codes.json', import.meta.url);
  const reference = z.array(z.string()).parse(JSON.parse(readFileSync(path, 'utf8')));
  expect(reference).toHaveLength(146);
  expect([...refusals.keys()].toSorted()).toEqual([...reference, ...onlyLive].toSorted());
});
