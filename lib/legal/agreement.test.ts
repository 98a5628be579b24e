import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lackOfAgreement } from '@/lib/legal/agreement';

const texts = [
  { kind: 'consent', version: 2 },
  { kind: 'offer', version: 1 },
] as const;

test.each([
  ['nothing was shown', {}, { ok: false, formErrors: ['auth.legal.errors.first'] }],
  [
    'the box was left empty',
    { versions: 'consent.2,offer.1' },
    { ok: false, fieldErrors: { agreed: ['auth.legal.errors.tick'] } },
  ],
  ['older texts were shown', { versions: 'consent.1', agreed: 'on' }, { ok: false, formErrors: ['errors.stale'] }],
  ['it was ticked beside these', { versions: 'consent.2,offer.1', agreed: 'on' }, null],
] as const)('when %s', (_when, given, lack) => {
  expect(lackOfAgreement(texts, given)).toEqual(lack);
});

test('where nothing is published nothing is asked', () => {
  expect(lackOfAgreement([], {})).toBeNull();
});

// Where somebody gives data of their own, or of an owner of names. Staff add customers, who agree as they sign in.
test.each([
  ['lib/auth/actions.ts', 'signUp'],
  ['lib/contacts/save-contact.ts', 'saveVersion'],
  ['lib/orders/actions.ts', 'pay'],
  ['lib/account/actions.ts', 'saveProfile'],
  ['lib/account/actions.ts', 'changeEmail'],
])('%s: %s takes no personal data without agreement', (file, name) => {
  const source = readFileSync(file, 'utf8');
  const begin = source.search(new RegExp(`export (?:const|async function) ${name}\\b`));
  const [body = ''] = source.slice(begin).split(/^(?:\);|\})$/m);
  expect(body).toMatch(
    /const lack = .*(?:lackOfAgreement|agreeToPending|lackOfConsent)\(.*;\n\s+if \(lack !== null\) return lack;/,
  );
});
