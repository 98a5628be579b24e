import { afterAll, expect, test } from 'vitest';
import { provePassword, userOfProof } from '@/lib/people/auth/credentials';
import { hashPassword } from '@/lib/people/auth/password';
import { perform } from '@/lib/people/auth/perform';
import { signInInput } from '@/lib/shop/sign-in/schema';
import { BusyError } from '@/lib/people/auth/turns';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { newCustomer, password } from '@/testing/people';

afterAll(() => db.$disconnect());

const request = { address: '192.0.2.51', userAgent: 'test', locale: 'en', isOwn: true } as const;

async function customer(): Promise<string> {
  return (await newCustomer()).email;
}

function signIn(email: string) {
  const formData = new FormData();
  formData.append('email', email);
  formData.append('password', 'wrong');
  const options = {
    name: 'test.signIn',
    input: signInInput,
    guard: 'anyone',
    prepare: (input: { email: string; password: string }) => provePassword({ email: input.email }, input.password),
  } as const;
  return perform(options, async ({ prepared }) => (prepared ? { ok: true, value: null } : { ok: false }), {
    actor: null,
    request,
    formData,
  });
}

test('while three hundred passwords wait a transaction is let through, and those over the queue are told to come again', async () => {
  const email = await customer();
  let checked = 0;
  const flood = Array.from({ length: 300 }, () => signIn(email).finally(() => (checked += 1)));
  expect(await transaction((tx) => tx.user.count({ where: { email } }))).toBe(1);
  expect(checked).toBeLessThan(300);
  const answers = await Promise.all(flood);
  const busy = answers.filter(({ state }) => state.status === 'error' && state.formErrors.includes('errors.busy'));
  expect(busy.length).toBeGreaterThan(0);
  expect(busy.length).toBeLessThan(300);
  expect(busy[0]?.state).toMatchObject({ submission: { initialValue: { email } } });
  expect(await provePassword({ email }, password)).not.toBeNull();
});

test('a queue that was full lets everybody in again once it is empty', async () => {
  const hashes = await Promise.allSettled(Array.from({ length: 80 }, () => hashPassword(password)));
  const failed = hashes.filter((made) => made.status === 'rejected');
  expect(failed.length).toBeGreaterThan(0);
  expect(failed.every(({ reason }) => reason instanceof BusyError)).toBe(true);
  expect(await hashPassword(password)).toMatch(/^\$argon2id/);
});

test('whoever is known waits for nobody in the queue of strangers, full as it is', async () => {
  let done = 0;
  const flood = Array.from({ length: 80 }, () => hashPassword(password).finally(() => (done += 1)));
  const all = Promise.allSettled(flood);
  expect(await hashPassword(password, 'known')).toMatch(/^\$argon2id/);
  expect(done).toBeLessThan(60);
  await all;
});

test('a proof is worth nothing once the password was changed', async () => {
  const email = await customer();
  const proof = await provePassword({ email }, password);
  await db.user.update({ where: { email }, data: { passwordHash: await hashPassword('another horse') } });
  expect(await userOfProof(db, proof, { address: request.address, device: null })).toBeNull();
});
