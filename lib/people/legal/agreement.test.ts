import { expect, test } from 'vitest';
import { lackOfAgreement } from '@/lib/people/legal/agreement';

const texts = [
  { kind: 'consent', version: 2 },
  { kind: 'offer', version: 1 },
] as const;

test.each([
  ['nothing was shown', {}, 'textsNotShown'],
  ['the box was left empty', { versions: 'consent.2,offer.1' }, 'notAgreed'],
  ['older texts were shown', { versions: 'consent.1', agreed: 'on' }, 'textsChanged'],
  ['it was ticked beside these', { versions: 'consent.2,offer.1', agreed: 'on' }, null],
] as const)('when %s', (_when, given, lack) => {
  expect(lackOfAgreement(texts, given)).toEqual(lack);
});

test('where nothing is published nothing is asked', () => {
  expect(lackOfAgreement([], {})).toBeNull();
});
