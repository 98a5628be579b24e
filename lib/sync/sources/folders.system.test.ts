import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '@/lib/base/db/client';
import { newId } from '@/lib/base/values/ids';
import type { RegapiClient } from '@/lib/registrar/regapi/client/client';
import { clientOf } from '@/testing/registrar';
import { startSimulator, type TestSimulator } from '@/testing/simulator';
import { folders } from './folders';
import { services } from './services';

const lane = { lane: 'person' } as const;
let registrar: TestSimulator;
let regapi: RegapiClient;

beforeAll(async () => {
  registrar = await startSimulator({ seed: 'demo' });
  regapi = clientOf(registrar);
  await services.run({ regapi, db });
  await folders.run({ regapi, db });
});
afterAll(async () => {
  await regapi.close();
  await registrar.stop();
  await db.$disconnect();
});

/** A folder that the registrar made, of which the panel knows the name alone. */
async function made(name: string): Promise<string> {
  await regapi.folder.create({ folder_name: name }, lane);
  return (await db.folder.create({ data: { id: newId('fol'), name } })).id;
}

test('a folder without domains gets its number and its present name, and goes once the registrar has none', async () => {
  const [stays, goes] = [await made('Stays'), await made('Goes')];
  await regapi.folder.remove({ folder_name: 'Goes' }, lane);
  expect((await folders.run({ regapi, db })).problem).toBeNull();
  const [left, ...others] = await db.folder.findMany({ where: { id: { in: [stays, goes] } } });
  expect(others).toEqual([]);
  expect(left).toMatchObject({ id: stays, name: 'Stays', registrarFolderId: expect.any(BigInt) });
  await regapi.folder.rename({ folder_name: 'Stays', new_folder_name: 'Stays here' }, lane);
  await folders.run({ regapi, db });
  expect(await db.folder.findUniqueOrThrow({ where: { id: stays } })).toMatchObject({ name: 'Stays here' });
});

test('a domain in two folders stays where it lay', async () => {
  const domain = await db.domain.findFirstOrThrow({ where: { folder: { name: 'Own projects' } } });
  const member = [{ dname: domain.asciiName, servtype: 'domain' }];
  for (const folder_name of ['Клиенты Тверь', 'To sell'])
    await regapi.folder.add_services({ folder_name, services: member }, lane);
  await folders.run({ regapi, db });
  expect(await db.domain.findUniqueOrThrow({ where: { id: domain.id } })).toMatchObject({ folderId: domain.folderId });
});
