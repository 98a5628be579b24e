import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { db } from '@/lib/base/db/client';
import { toAscii } from '@/lib/base/values/domain-name';
import { newId } from '@/lib/base/values/ids';
import { definitionsOf, register } from '@/lib/queue/engine/definitions';
import { generalTurn } from '@/lib/queue/engine/runners';
import type { RegapiClient } from '@/lib/registrar/regapi/client/client';
import { changeAs, staffActor } from '@/testing/customer-actor';
import { forgetOperations } from '@/testing/operations';
import { engineOf } from '@/testing/queue';
import { clientOf } from '@/testing/registrar';
import { startSimulator, type TestSimulator } from '@/testing/simulator';
import { createFolder } from './operations/create-folder';
import { fileDomain } from './operations/file-domain';
import { removeFolder } from './operations/remove-folder';
import { renameFolder } from './operations/rename-folder';
import { replaceContent } from './operations/replace-content';
import { registrarFolders } from './queries';
import { createRegistrarFolder, removeRegistrarFolder, renameRegistrarFolder } from './registrar-folders';
import { moveAtRegistrar, replaceAtRegistrar } from './registrar-moves';

const operator = staffActor('operator');
const as = changeAs(operator);
let registrar: TestSimulator;
let regapi: RegapiClient;

beforeAll(async () => {
  registrar = await startSimulator({ seed: 'demo' });
  regapi = clientOf(registrar);
  const list = await regapi.service.get_list({ servtype: 'domain' }, { lane: 'sync' });
  if (list.kind !== 'done') throw new Error('the registrar does not answer');
  await db.domain.createMany({
    data: list.answer.services.flatMap(({ service_id: serviceId, dname }) => {
      const asciiName = dname === null ? null : toAscii(dname);
      return asciiName === null
        ? []
        : [{ id: newId('dom'), serviceId, asciiName, unicodeName: dname ?? '', tld: 'ru', state: 'active' as const }];
    }),
  });
});
beforeEach(() => forgetOperations());
afterAll(async () => {
  await regapi.close();
  await registrar.stop();
  await db.$disconnect();
});

const definitions = definitionsOf([
  register(createFolder),
  register(renameFolder),
  register(removeFolder),
  register(fileDomain),
  register(replaceContent),
]);

/** Works until nothing waits, and answers how each operation ended. */
async function work(): Promise<readonly string[]> {
  const worker = engineOf(createFolder, renameFolder, { regapi, definitions });
  await expect
    .poll(async () => (await generalTurn(worker), db.operation.count({ where: { endedAt: null } })), {
      timeout: 20_000,
      interval: 20,
    })
    .toBe(0);
  return (await db.operation.findMany({ orderBy: { seq: 'asc' } })).map(({ state }) => state);
}

async function folderNamed(name: string): Promise<string> {
  const found = (await registrarFolders(operator)).find((folder) => folder.name === name);
  if (!found) throw new Error(`no folder ${name}`);
  return found.id;
}

async function made(name: string): Promise<string> {
  await as((change) => createRegistrarFolder(change, { name }));
  await work();
  return folderNamed(name);
}

const idsOf = async (take: number) =>
  (await db.domain.findMany({ where: { state: 'active', folderId: null }, orderBy: { asciiName: 'asc' }, take })).map(
    ({ id }) => id,
  );
/** What the registrar itself says lies there. */
async function contentOf(name: string): Promise<readonly (string | null)[]> {
  const outcome = await regapi.folder.get_services({ folder_name: name }, { lane: 'person' });
  return outcome.kind === 'done' ? outcome.answer.folder_content.map(({ dname }) => dname) : [outcome.kind];
}
const calls = (functionName: string) => db.registrarCall.count({ where: { functionName } });

test('a folder is made, takes domains in one call, is renamed and removed, as the registrar has it', async () => {
  const id = await made('Archive');
  const domains = await idsOf(3);
  const moved = await as((change) => moveAtRegistrar(change, { domains, folder: id }));
  expect(moved).toMatchObject({ ok: true, value: { count: 3 } });
  expect((await work()).every((state) => state === 'succeeded')).toBe(true);
  expect(await contentOf('Archive')).toHaveLength(3);
  expect(await calls('folder/add_services')).toBe(1);
  expect((await registrarFolders(operator)).find((folder) => folder.id === id)).toMatchObject({ count: 3 });

  const other = await made('Later');
  await as((change) => moveAtRegistrar(change, { domains: domains.slice(0, 2), folder: other }));
  await as((change) => moveAtRegistrar(change, { domains: domains.slice(2), folder: 'none' }));
  await work();
  expect([await contentOf('Archive'), (await contentOf('Later')).length]).toEqual([[], 2]);
  expect([await calls('folder/move_services'), await calls('folder/remove_services')]).toEqual([1, 1]);

  await as((change) => renameRegistrarFolder(change, { folderId: other, name: 'Soon' }));
  await work();
  expect(await contentOf('Soon')).toHaveLength(2);
  await as((change) => removeRegistrarFolder(change, other));
  await work();
  expect(await db.folder.count({ where: { id: other } })).toBe(0);
  expect(await db.domain.count({ where: { id: { in: domains }, folderId: null } })).toBe(3);
  expect(await contentOf('Soon')).toEqual(['refused']);
});

test('other domains replace what lies in a folder', async () => {
  const folder = await made('Front page');
  const [first = '', second = '', third = ''] = await idsOf(3);
  await as((change) => moveAtRegistrar(change, { domains: [first, second], folder }));
  await work();
  await as((change) => replaceAtRegistrar(change, { domains: [second, third], folder }));
  await work();
  expect(await contentOf('Front page')).toHaveLength(2);
  const there = await db.domain.findMany({ where: { folderId: folder }, select: { id: true } });
  expect(there.map(({ id }) => id).toSorted()).toEqual([second, third].toSorted());
});

test.each([
  ['folder/create', 1],
  ['folder/add_services', 1],
  ['folder/rename', 1],
  ['folder/remove', 1],
])('a lost answer of %s is found out and not sent twice', async (functionName, sent) => {
  const name = `Lost ${functionName}`;
  const fault = { rules: [{ function: functionName, fault: 'cut-after', times: 1 }] };
  const before = await calls(functionName);
  if (functionName === 'folder/create') await registrar.control('POST', 'faults', fault);
  const folder = await made(name);
  if (functionName === 'folder/create') {
    expect(await calls(functionName)).toBe(before + sent);
    return;
  }
  await registrar.control('POST', 'faults', fault);
  if (functionName === 'folder/add_services')
    await as(async (change) => moveAtRegistrar(change, { domains: await idsOf(2), folder }));
  if (functionName === 'folder/rename')
    await as((change) => renameRegistrarFolder(change, { folderId: folder, name: `${name} 2` }));
  if (functionName === 'folder/remove') await as((change) => removeRegistrarFolder(change, folder));
  expect((await work()).at(-1)).toBe('succeeded');
  expect(await calls(functionName)).toBe(before + sent);
});

test('of one folder nothing more is asked while something is under way, and of no name two', async () => {
  const folderId = await made('Busy');
  await as((change) => renameRegistrarFolder(change, { folderId, name: 'Calm' }));
  expect(await as((change) => removeRegistrarFolder(change, folderId))).toEqual({ ok: false, error: 'inProgress' });
  expect(await as((change) => createRegistrarFolder(change, { name: 'calm' }))).toEqual({ ok: false, error: 'taken' });
  await work();
});

test('a folder of the registrar goes into another and away with the folders in it', async () => {
  const outer = await made('Outer');
  const inner = await made('Inner');
  await as((change) => createRegistrarFolder(change, { name: 'Deep', inside: inner }));
  const moveInner = () =>
    as((change) => renameRegistrarFolder(change, { folderId: inner, name: 'Inner', inside: outer }));
  expect(await moveInner()).toEqual({ ok: false, error: 'inProgress' });
  await work();
  expect(await moveInner()).toMatchObject({ ok: true, value: { length: 2 } });
  await work();
  await folderNamed('Outer/Inner/Deep');
  for (const folder_name of ['Outer/Inner', 'Outer/Inner/Deep'])
    expect(await regapi.folder.nop({ folder_name }, { lane: 'sync' })).toMatchObject({ kind: 'done' });

  expect(await as((change) => removeRegistrarFolder(change, outer))).toMatchObject({ ok: true, value: { length: 3 } });
  await work();
  expect((await registrarFolders(operator)).filter(({ name }) => /outer|inner|deep/i.test(name))).toEqual([]);
});
