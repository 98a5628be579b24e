import { expect, test } from 'vitest';
import type { ItemResult } from '@/lib/registrar/regapi/outcome';
import { answersByName, resultsByName } from './item-results';

type Answer = ItemResult<{ readonly dname: string | null }>;

const done = (dname: string | null): Answer => ({ ok: true, item: { dname } });
const refused = (params: Record<string, unknown>): Answer => ({ ok: false, code: 'X', text: 'x', params });

test('answers are found by their names, however they are written and whatever their order', () => {
  const answers = [refused({ domain_name: 'B.RU.' }), done('ПРИМЕР.рф'), refused({ dname: 'a.ru' })];
  expect(answersByName(['a.ru', 'b.ru', 'xn--e1afmkfd.xn--p1ai'], answers)).toEqual([
    answers[2],
    answers[0],
    answers[1],
  ]);
});

test('an answer without a name counts by its place, one with a name never', () => {
  const answers = [done('c.ru'), done(null)];
  expect(answersByName(['a.ru', 'b.ru'], answers)).toEqual([undefined, answers[1]]);
});

test('a name without an answer leaves all results in doubt', () => {
  expect(resultsByName(['a.ru', 'b.ru'], [done('a.ru')])).toBeNull();
  expect(resultsByName(['a.ru'], [done('a.ru')])).toEqual([done('a.ru')]);
});
