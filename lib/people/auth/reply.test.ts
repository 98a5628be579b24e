import { expect, test } from 'vitest';
import { fail, ok } from '@/lib/base/values/result';
import { replyOf } from '@/lib/people/auth/reply';

test('a code is told by its word, of the whole form or beside a field', () => {
  const words = { gone: 'errors.notFound', tooMuch: { field: 'amount', says: 'errors.tooMuch' } } as const;
  expect(replyOf(fail('gone'), words)).toEqual({ ok: false, formErrors: ['errors.notFound'] });
  expect(replyOf(fail('tooMuch'), words)).toEqual({ ok: false, fieldErrors: { amount: ['errors.tooMuch'] } });
});

test('an error that carries more than its code is told by what it carries', () => {
  const told = replyOf(fail({ code: 'tooMuch', most: 7 }), ({ most }) => ({
    field: 'amount',
    says: `most?is=${most}`,
  }));
  expect(told).toEqual({ ok: false, fieldErrors: { amount: ['most?is=7'] } });
});

test('an error of several fields is told beside each of them', () => {
  const fields = ['addresses0', 'addresses2'] as const;
  const told = replyOf(fail({ fields }), (error) => error.fields.map((field) => ({ field, says: 'errors.missing' })));
  expect(told).toEqual({
    ok: false,
    fieldErrors: { addresses0: ['errors.missing'], addresses2: ['errors.missing'] },
  });
});

test('what was done is told with what came of it', () => {
  const said = (count: number) => ({ message: `done?count=${count}` });
  expect(replyOf(ok(3), {}, said)).toEqual({ ok: true, value: 3, message: 'done?count=3' });
});
