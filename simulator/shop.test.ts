import { afterEach, beforeEach, expect, it } from 'vitest';
import type { WireRecord } from '@/lib/registrar/regwire/value';
import { LOGIN, openSimulator, type OpenSimulator } from './testing/open-simulator';
import { ruOrder } from './testing/orders';

const NAMES = ['vschizh.ru', 'aa-long-name.ru', 'вщиж.рф'] as const;
const OTHER = { username: 'other', password: 'other' };

let open: OpenSimulator;
beforeEach(async () => {
  open = await openSimulator();
  await open.control('POST', 'accounts', { ...OTHER, plan: 'partner' });
  await open.control('POST', 'clock', { now: '2026-11-24T10:00:00Z' });
  for (const name of NAMES) await open.call('domain/create', ruOrder(name));
});
afterEach(() => open.close());

const sell = (dname: string | readonly string[], params: WireRecord = {}) =>
  open.call('shop/update_lot', { dname, price: '3000', category_ids: [1, 2, 3], ...params });
const list = async (params: WireRecord = {}, login: Readonly<Record<string, string>> = {}) =>
  JSON.stringify(await open.call('shop/get_lot_list', params, login));
const names = async (params: WireRecord = {}, login: Readonly<Record<string, string>> = {}) =>
  [...(await list(params, login)).matchAll(/"dname":"([^"]+)"/g)].map(([, name]) => name);

it('puts domains on sale for everybody to see', async () => {
  const lot = { description: 'desc', keywords: ['k1', 'k2'], sold_with: 'site, tm', lot_price_type: 'fixed' };
  expect(await sell('vschizh.ru', lot)).toMatchObject({ result: 'success' });
  const info = { dname: 'vschizh.ru', dname_puny: 'vschizh.ru', description: 'desc', keywords: ['k1', 'k2'] };
  expect(await open.call('shop/get_info', { dname: 'vschizh.ru' }, {})).toMatchObject({
    answer: {
      ...info,
      category_list: ['1', '2', '3'],
      price_type: 'fixed',
      start_price: '3000.00',
      site: '1',
      tm: '1',
    },
  });
  expect(await open.call('shop/get_lot_list', {}, {})).toMatchObject({
    answer: {
      lots: [{ dname: 'vschizh.ru', is_online: '1', keywords: 'k1, k2', lot_date: '2026-11-24 10:00:00' }],
      lots_cnt: '1',
    },
  });
  expect(await open.call('shop/nop', { dname: 'vschizh.ru' })).toMatchObject({
    answer: { lot_id: expect.stringMatching(/^\d+$/) },
  });
});

it('changes what is given of a lot and leaves the rest', async () => {
  await sell('vschizh.ru', { keywords: ['one'], sold_with: 'site' });
  await open.control('POST', 'clock', { now: '2026-11-25T10:00:00Z' });
  await open.call('shop/update_lot', { dname: ['vschizh.ru'], price: '99.50', lot_price_type: 'offer' });
  expect(await open.call('shop/get_lot_list', {})).toMatchObject({
    answer: {
      lots: [
        {
          keywords: 'one',
          site: '1',
          price_type: 'offer',
          start_price: '99.50',
          lot_date: '2026-11-24 10:00:00',
          lot_mtime: '2026-11-25 10:00:00',
        },
      ],
    },
  });
});

it('takes a list of names as a whole or not at all', async () => {
  expect(await sell(['vschizh.ru', 'not-mine.ru'])).toMatchObject({ error_code: 'DOMAIN_NOT_FOUND' });
  expect(await names()).toEqual([]);
  await sell([...NAMES]);
  expect(await names()).toEqual(['aa-long-name.ru', 'vschizh.ru', 'вщиж.рф']);
  expect(await open.call('shop/delete_lot', { dname: ['vschizh.ru', 'вщиж.рф'] })).toMatchObject({ result: 'success' });
  expect(await names()).toEqual(['aa-long-name.ru']);
  expect(await open.call('shop/delete_lot', { dname: 'vschizh.ru' })).toMatchObject({ error_code: 'DOMAIN_NOT_FOUND' });
});

it.each([
  [{ price: null }, 'PARAMETER_MISSING'],
  [{ category_ids: null }, 'PARAMETER_MISSING'],
  [{ category_ids: [1, 2, 3, 4] }, 'PARAMETER_INCORRECT'],
  [{ category_ids: [9999] }, 'PARAMETER_INCORRECT'],
  [{ price: 'much' }, 'PARAMETER_INCORRECT'],
  [{ lot_price_type: 'auction' }, 'PARAMETER_INCORRECT'],
  [{ sold_with: 'house' }, 'PARAMETER_INCORRECT'],
])('refuses a lot with %j', async (params, code) => {
  expect(await sell('vschizh.ru', params)).toMatchObject({ error_code: code });
  expect(await names()).toEqual([]);
});

it('filters, sorts and pages', async () => {
  await sell('vschizh.ru', { price: '500', keywords: ['Река', 'туризм'] });
  await sell('aa-long-name.ru', { price: '10000' });
  await sell('вщиж.рф', { price: '700', keywords: ['река'] });
  expect(await names({ sortcol: 'start_price', sortorder: 'DESC' })).toEqual([
    'aa-long-name.ru',
    'вщиж.рф',
    'vschizh.ru',
  ]);
  expect(await names({ sortcol: 'dname_length' })).toEqual(['вщиж.рф', 'vschizh.ru', 'aa-long-name.ru']);
  expect(await names({ keywords: 'река' })).toEqual(['vschizh.ru', 'вщиж.рф']);
  expect(await names({ price_from: '600', price_to: '10000' })).toEqual(['aa-long-name.ru', 'вщиж.рф']);
  expect(await names({ dname_length_to: 7, lot_date_from: '2026-11-24', creation_date_to: '2026-11-24' })).toEqual([
    'vschizh.ru',
    'вщиж.рф',
  ]);
  expect(await names({ lot_mtime_from: '2026-11-25' })).toEqual([]);
  expect(await list({ pg: 1 })).toContain('"lots":[],"lots_cnt":"3"');
  expect(await open.call('shop/get_lot_list', { itemsonpage: 30 })).toMatchObject({
    error_code: 'PARAMETER_INCORRECT',
  });
  expect(await names({ show_my_lots: 1 }, OTHER)).toEqual([]);
  expect(await names({ show_my_lots: 1 }, LOGIN)).toHaveLength(3);
  expect(await open.call('shop/get_lot_list', { show_my_lots: 1 }, {})).toMatchObject({ error_code: 'NO_AUTH' });
});

it('counts looks of others and suggests the words that lots use most', async () => {
  await sell('vschizh.ru', { keywords: ['заря', 'река'] });
  await sell('вщиж.рф', { keywords: ['река'] });
  for (const login of [OTHER, LOGIN, {}]) await open.call('shop/get_info', { dname: 'vschizh.ru' }, login);
  expect(await list({ sortcol: 'lot_hits', sortorder: 'DESC', itemsonpage: 25 })).toMatch(
    /"lot_hits":"2".*"lot_hits":"0"/,
  );
  expect(await open.call('shop/get_suggested_tags', { limit: 2 }, {})).toMatchObject({
    answer: { tags: ['река', 'заря'] },
  });
  expect(await open.call('shop/get_suggested_tags', { limit: 51 })).toMatchObject({
    error_code: 'PARAMETER_INCORRECT',
  });
});

it('lists the categories that lots may stand in', async () => {
  const categories = JSON.stringify(await open.call('shop/get_category_list', {}, {}));
  const ids = [...categories.matchAll(/"id":"(\d+)"/g)].map(([, id]) => id ?? '');
  expect(new Set(ids).size).toBe(ids.length);
  expect(await sell('vschizh.ru', { category_ids: ids.slice(-3) })).toMatchObject({ result: 'success' });
});

it('shows the lot on the parking page when asked, and ends with the domain', async () => {
  await open.call('zone/clear', { dname: 'vschizh.ru' });
  await sell('vschizh.ru', { setup_parking_page: 1 });
  expect(await open.call('zone/get_resource_records', { dname: 'vschizh.ru' })).toMatchObject({
    answer: { domains: [{ rrs: [{ content: '194.58.112.174' }, { subname: 'www' }] }] },
  });
  await open.control('POST', 'clock', { now: '2028-11-24T10:00:00Z' });
  expect(await names()).toEqual([]);
});
