import { afterAll, expect, test } from 'vitest';
import { newRecoveryCodes, spendRecoveryCode } from '@/lib/people/auth/recovery-codes';
import { signInCodeInput } from '@/lib/shop/sign-in/schema';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { newId } from '@/lib/base/values/ids';

afterAll(() => db.$disconnect());

async function user(): Promise<string> {
  const id = newId('usr');
  await db.user.create({
    data: { id, email: `${id}@example.com`, name: 'Anna', passwordHash: 'none', role: 'staff_viewer' },
  });
  return id;
}

test('each of ten recovery codes lets its owner in once, and is stored as a digest', async () => {
  const [anna, boris] = [await user(), await user()];
  const codes = await transaction((tx) => newRecoveryCodes(tx, anna));
  expect(new Set(codes).size).toBe(10);
  const [first = '', second = ''] = codes;
  const spend = (who: string, code: string) => transaction((tx) => spendRecoveryCode(tx, who, code));
  expect(await spend(boris, first)).toBe(false);
  const answers = await Promise.all(Array.from({ length: 6 }, () => spend(anna, first)));
  expect(answers.filter(Boolean)).toHaveLength(1);
  expect(await spend(anna, second)).toBe(true);
  const kept = await db.recoveryCode.findMany({ where: { userId: anna }, select: { hash: true } });
  expect(kept).toHaveLength(8);
  expect(JSON.stringify(kept)).not.toContain(codes[2]);
});

test('a new set ends the one before', async () => {
  const anna = await user();
  const [old = ''] = await transaction((tx) => newRecoveryCodes(tx, anna));
  const [fresh = ''] = await transaction((tx) => newRecoveryCodes(tx, anna));
  expect(await transaction((tx) => spendRecoveryCode(tx, anna, old))).toBe(false);
  expect(await transaction((tx) => spendRecoveryCode(tx, anna, fresh))).toBe(true);
});

test('the sign-in takes a code of the app and a recovery code, however they are typed', () => {
  const read = (code: string) => signInCodeInput.safeParse({ code }).data?.code;
  expect(read('123 456')).toBe('123456');
  expect(read(' ABCD-efgh-jkmn-pqrs ')).toBe('abcd-efgh-jkmn-pqrs');
  expect(read('abcdefghjkmnpqrs')).toBe('abcd-efgh-jkmn-pqrs');
  expect(read('12345')).toBeUndefined();
});
