import { afterEach, beforeEach, expect, it } from 'vitest';
import type { WireRecord } from '@/lib/registrar/regwire/value';
import { openSimulator, type OpenSimulator } from './testing/open-simulator';
import { ruOrder, ruPerson } from './testing/orders';

let open: OpenSimulator;
beforeEach(async () => {
  open = await openSimulator();
  await open.control('POST', 'settings', { billingMs: 0 });
});
afterEach(() => open.close());

it('suggests names of both scripts with the zones where they are free, of the category asked for', async () => {
  await open.call('domain/create', ruOrder('voda-online.ru'));
  const all = await suggest({ word: 'вода', use_hyphen: 1 });
  expect(all).toContainEqual({ name: 'voda-online', avail_in: expect.not.arrayContaining(['ru', 'рф']) });
  expect(all).toContainEqual({ name: 'вода-онлайн', avail_in: expect.arrayContaining(['рф']) });
  const trends = await suggest({
    word: 'voda',
    additional_word: 'best',
    category: 'search_trends',
    tlds: ['ru', 'рф'],
  });
  expect(trends).toContainEqual({ name: 'vodabest', avail_in: ['ru'] });
  expect(trends).toContainEqual({ name: 'водакупить', avail_in: ['рф'] });
  expect(trends).not.toContainEqual(expect.objectContaining({ name: 'vodaonline' }));
  expect(await open.call('domain/get_suggest', { word: 'x', tlds: 'de' })).toMatchObject({
    error_code: 'PARAMETER_INCORRECT',
  });
});

it('shows what premium names cost, or calls them taken when asked to', async () => {
  const premium = { dname: 'coffee.shop', is_premium: '1' };
  expect(await open.call('domain/check', { dname: 'coffee.shop', currency: 'USD' })).toMatchObject({
    answer: { domains: [{ ...premium, currency: 'USD', price: '2100', renew_price: '2100', result: 'Available' }] },
  });
  expect(await open.call('domain/check', { dname: 'coffee.shop', premium_as_taken: 1 })).toMatchObject({
    answer: { domains: [{ ...premium, error_code: 'DOMAIN_STOP_LIST' }] },
  });
  const many = Array.from({ length: 101 }, (_, index) => `name-${index}.shop`);
  expect(await open.call('domain/get_premium_prices', { domains: many })).toMatchObject({
    error_code: 'TOO_MANY_OBJECTS_IN_ONE_REQUEST',
  });
});

it('orders a name with the contacts of a profile, in zones that the profile is for', async () => {
  await open.control('POST', 'profiles', { profiles: [{ type: 'RU.PP', name: 'prince', contacts: ruPerson() }] });
  const order = { ...ruOrder('vschizh.ru'), contacts: {}, profile_type: 'RU.PP' };
  expect(await open.call('domain/create', { ...order, profile_name: 'nobody' })).toMatchObject({
    error_code: 'CONTACTS_NOT_FOUND',
  });
  expect(await open.call('domain/create', order)).toMatchObject({ error_code: 'PARAMETER_MISSING' });
  expect(await open.call('domain/create', { ...order, profile_name: 'prince' })).toMatchObject({ result: 'success' });
  expect(await open.call('service/get_details', { dname: 'vschizh.ru' })).toMatchObject({
    answer: { services: [{ details: { e_mail: 'test@test.ru' } }] },
  });
  expect(
    await open.call('domain/create', { ...order, dname: 'a-b.com', domain_name: '', profile_name: 'prince' }),
  ).toMatchObject({
    error_code: 'PARAMETER_INCORRECT',
  });
});

async function suggest(params: WireRecord): Promise<unknown> {
  const { answer } = await open.call('domain/get_suggest', params);
  return JSON.parse(JSON.stringify(answer)).suggestions;
}
