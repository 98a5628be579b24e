import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { db } from '@/lib/base/db/client';
import { billingTurn } from '@/lib/queue/engine/runners';
import type { RegapiClient } from '@/lib/registrar/regapi/client/client';
import { engineOf, stateOf, stepsOf } from '@/testing/queue';
import { customerWithMoney, orderDomain } from '@/testing/shop';
import { clientOf, setBalance } from '@/testing/registrar';
import { startSimulator, type TestSimulator } from '@/testing/simulator';
import { registerDomain } from '../operations/register';

let registrar: TestSimulator;
let regapi: RegapiClient;

beforeAll(async () => {
  registrar = await startSimulator({ seed: '10' });
  await setBalance(registrar, 500_000);
  regapi = clientOf(registrar);
});

afterAll(async () => {
  await regapi.close();
  await registrar.stop();
  await db.$disconnect();
});

const counts = z.object({ counts: z.record(z.string(), z.number()) });

test('the names of all orders that wait are checked with the first, and each order stands for itself', async () => {
  const customer = await customerWithMoney();
  const free: string[] = [];
  for (let index = 0; index < 12; index += 1) free.push(await orderDomain(customer, `checked-together-${index}.com`));
  const taken = await orderDomain(customer, 'seed-1.com');
  const engine = engineOf(registerDomain, undefined, { regapi, sharing: { forMs: 60_000 } });
  while (await billingTurn(engine));
  expect(await Promise.all(free.map(stateOf))).toEqual(free.map(() => 'succeeded'));
  expect((await stepsOf(taken)).at(-1)).toMatch(/^leased>attention DOMAIN_ALREADY_/);
  const made = counts.parse(await registrar.control('GET', 'calls')).counts;
  expect(made).toMatchObject({ 'domain/check': 1, 'domain/get_prices': 1, 'domain/create': 12 });
});
