import { afterEach, beforeEach, expect, it } from 'vitest';
import type { WireRecord } from '@/lib/registrar/regwire/value';
import { openSimulator, type OpenSimulator } from './testing/open-simulator';
import { ruOrder } from './testing/orders';

let open: OpenSimulator;
beforeEach(async () => {
  open = await openSimulator();
  for (const name of ['one.ru', 'two.ru', 'three.ru'].map((name) => `vschizh-${name}`))
    await open.call('domain/create', ruOrder(name));
  for (const name of ['first', 'second']) await open.call('folder/create', { folder_name: name });
});
afterEach(() => open.close());

const folder = (action: string, params: WireRecord, folderName = 'first') =>
  open.call(action, { folder_name: folderName, ...params });
const services = (...names: readonly string[]) => ({
  services: names.map((name) => ({ dname: `vschizh-${name}.ru` })),
});
const held = async (folderName = 'first') =>
  [
    ...JSON.stringify(await folder('folder/get_services', {}, folderName)).matchAll(
      /"domain_name":"vschizh-(\w+)\.ru"/g,
    ),
  ].map(([, name]) => name);

it('adds, takes, replaces and moves services', async () => {
  await folder('folder/add_services', services('one', 'two', 'one'));
  expect(await held()).toEqual(['one', 'two']);
  await folder('folder/remove_services', services('one'));
  expect(await held()).toEqual(['two']);
  await folder('folder/replace_services', services('one', 'three'));
  expect(await held()).toEqual(['one', 'three']);
  await folder('folder/move_services', { new_folder_name: 'second', ...services('three') });
  expect([await held(), await held('second')]).toEqual([['one'], ['three']]);
});

it('answers each service by itself, with the content of the folder when asked in either spelling', async () => {
  for (const param of ['return_folder_contents', 'return_folder_content']) {
    const answer = await folder('folder/add_services', { ...services('one', 'nobody'), [param]: 1 });
    expect(answer).toMatchObject({
      answer: {
        folder_content: [{ domain_name: 'vschizh-one.ru', servtype: 'domain' }],
        services: [
          { dname: 'vschizh-one.ru', result: 'success', servtype: 'domain' },
          {
            dname: 'vschizh-nobody.ru',
            error_code: 'DOMAIN_NOT_FOUND',
            error_params: { domain_name: 'vschizh-nobody.ru' },
            result: 'Domain vschizh-nobody.ru not found or not owned by You',
          },
        ],
      },
    });
  }
  expect(Object.keys((await folder('folder/remove_services', services('one')))['answer'] ?? {})).toEqual(['services']);
});

it('finds folders by id and by name, and none of other accounts', async () => {
  const { answer } = await folder('folder/nop', {});
  const id = JSON.stringify(answer).match(/"id":"(\d+)"/)?.[1] ?? '';
  expect(await open.call('folder/nop', { folder_id: id })).toMatchObject({ answer: { id, name: 'first' } });
  expect(await open.call('folder/rename', { folder_id: id, new_folder_name: 'third' })).toMatchObject({
    answer: { folder_content: [] },
  });
  expect(await folder('folder/nop', {})).toMatchObject({ error_code: 'PARAMETER_INCORRECT' });
  await open.control('POST', 'accounts', { username: 'other', password: 'other', plan: 'partner' });
  const other = { username: 'other', password: 'other' };
  for (const params of [{ folder_id: id }, { folder_name: 'third' }])
    expect(await open.call('folder/remove', params, other)).toMatchObject({ error_code: 'PARAMETER_INCORRECT' });
  expect(await open.call('folder/remove', { folder_id: id })).toMatchObject({ result: 'success' });
  expect(await open.call('folder/get_services', { folder_id: id })).toMatchObject({
    error_code: 'PARAMETER_INCORRECT',
  });
});

it.each([
  ['folder/create', { folder_name: 'second' }, 'PARAMETER_INCORRECT'],
  ['folder/create', { folder_name: '' }, 'PARAMETER_MISSING'],
  ['folder/rename', { new_folder_name: 'second' }, 'PARAMETER_INCORRECT'],
  ['folder/rename', {}, 'PARAMETER_MISSING'],
  ['folder/remove', { folder_name: '' }, 'PARAMETER_MISSING'],
  ['folder/add_services', {}, 'PARAMETER_MISSING'],
  ['folder/move_services', { services: [{ dname: 'vschizh-one.ru' }] }, 'PARAMETER_MISSING'],
  ['folder/get_services', { folder_id: 'first' }, 'PARAMETER_INCORRECT'],
])('refuses %s with %j', async (action, params, code) => {
  expect(await folder(action, params)).toMatchObject({ error_code: code });
});

it('keeps the services of a folder that is removed and forgets services that end', async () => {
  await folder('folder/add_services', services('one', 'two'));
  await open.control('POST', 'clock', { advanceSeconds: 500 * 86_400 });
  expect(await held()).toEqual([]);
  await open.call('domain/create', ruOrder('vschizh-four.ru'));
  await folder('folder/add_services', services('four'));
  await folder('folder/remove', {});
  expect(await open.call('service/get_info', { dname: 'vschizh-four.ru' })).toMatchObject({ result: 'success' });
  expect(await open.call('service/get_folders', { dname: 'vschizh-four.ru' })).toMatchObject({
    answer: { folders: [] },
  });
});
