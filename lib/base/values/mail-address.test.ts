import { describe, expect, test } from 'vitest';
import { contactInput } from '@/lib/portfolio/contacts/schema';
import { editCustomerInput } from '@/lib/people/customers/schema';
import { ownerEmail } from '@/lib/base/env/env-schema';
import { settingsInput } from '@/lib/people/settings/schema';
import { newStaffInput } from '@/lib/people/staff/schema';
import { forgotPasswordInput, signInInput } from '@/lib/shop/sign-in/schema';
import { readMailAddress } from './mail-address';

describe('a mail address has one spelling', () => {
  test.each([
    ['maria@пример.рф', 'maria@xn--e1afmkfd.xn--p1ai'],
    ['maria@xn--e1afmkfd.xn--p1ai', 'maria@xn--e1afmkfd.xn--p1ai'],
    [' Maria@ПРИМЕР.РФ ', 'maria@xn--e1afmkfd.xn--p1ai'],
    ['anna@bücher.example', 'anna@xn--bcher-kva.example'],
    ['Anna.Ivanova+shop@Example.NET', 'anna.ivanova+shop@example.net'],
    ['anna\u200b@example.net', 'anna@example.net'],
    ['anna@my\u2010shop。ru', 'anna@my-shop.ru'],
    ['мария@пример.рф', null],
    ['anna@example', null],
    ['anna example.net', null],
    ['anna@exa mple.net', null],
    ['anna..b@example.net', null],
    ['@example.net', null],
    [`${'a'.repeat(300)}@example.net`, null],
    ['', null],
  ])('%s', (typed, address) => expect(readMailAddress(typed)).toBe(address));
});

const idn = 'Maria@пример.рф';
const ascii = 'maria@xn--e1afmkfd.xn--p1ai';

test.each([
  ['signing in', () => signInInput.parse({ email: idn, password: 'a password' }).email],
  ['a forgotten password', () => forgotPasswordInput.parse({ email: idn }).email],
  ['a colleague', () => newStaffInput.parse({ name: 'Maria', email: idn, role: 'operator' }).email],
  ['a customer', () => editCustomerInput.parse({ customer: 'cus_1', name: 'Maria', email: idn, note: '' }).email],
  ['the owner’s own', () => ownerEmail.parse(idn)],
  ['support', () => settingsInput.shape.supportEmail.parse(idn)],
])('the address of %s is read by the one reader', (_, read) => expect(read()).toBe(ascii));

test('the address of a contact is read by the one reader', () => {
  const said = (email: string) =>
    contactInput.safeParse({ profile: 'gtld', email }).error?.issues.some(({ path }) => path[0] === 'email');
  expect([said(idn), said('мария@пример.рф')]).toEqual([false, true]);
});

test('no address of support is none', () => expect(settingsInput.shape.supportEmail.parse('')).toBe(''));
