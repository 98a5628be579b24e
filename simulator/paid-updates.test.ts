import { afterEach, beforeEach, expect, it } from 'vitest';
import { textOf } from '@/lib/registrar/regwire/value';
import type { WireRecord } from '@/lib/registrar/regwire/value';
import { openSimulator, type OpenSimulator } from './testing/open-simulator';
import { gtldContacts, ruOrder } from './testing/orders';

let open: OpenSimulator;
beforeEach(async () => {
  open = await openSimulator();
});
afterEach(() => open.close());

const NSS = { ns0: 'ns1.example.com', ns1: 'ns2.example.com' };

it('takes one change that costs money at a time, and any number of others', async () => {
  await open.control('POST', 'accounts', { username: 'reseller', balance: 50_000 });
  await open.call('domain/create', ruOrder('vschizh.md', { contacts: gtldContacts() }));
  await open.call('domain/create', ruOrder('vschizh.com', { contacts: gtldContacts() }));
  const twice = async (command: string, params: WireRecord): Promise<readonly unknown[]> => {
    // On a busy machine the first would be answered before the second is sent.
    await open.control('POST', 'faults', { rules: [{ function: command, fault: 'delay', ms: 1000, times: 1 }] });
    const answers = await Promise.all([open.call(command, params), open.call(command, params)]);
    return answers.map((answer) => textOf(answer['error_code'] ?? answer['result'])).toSorted();
  };
  const paid = { dname: 'vschizh.md', payout_agreement: 1 };
  expect(await twice('domain/update_nss', { ...paid, nss: NSS })).toEqual(['BILLING_LOCK', 'success']);
  expect(await twice('domain/update_contacts', { ...paid, contacts: gtldContacts() })).toContain('BILLING_LOCK');
  expect(await twice('domain/update_nss', { dname: 'vschizh.com', nss: NSS })).toEqual(['success', 'success']);
});

it('charges a client what the price list shows him', async () => {
  const client = { username: 'client', password: 'client' };
  await open.control('POST', 'accounts', { ...client, plan: 'client', balance: 20_000 });
  await open.call('domain/create', ruOrder('vschizh.md', { contacts: gtldContacts() }), client);
  const before = await balance(client);
  await open.call('domain/update_nss', { dname: 'vschizh.md', nss: NSS, payout_agreement: 1 }, client);
  expect(await open.call('domain/get_prices', { show_update_data: 1 }, client)).toMatchObject({
    answer: { prices: { md: { update_price: String(before - (await balance(client))) } } },
  });
});

it('takes nothing for the contacts of a name that is only ordered', async () => {
  await open.call('domain/create', ruOrder('vschizh.eu', { contacts: gtldContacts(), pay_type: 'bank' }));
  const before = await balance();
  const change = { dname: 'vschizh.eu', contacts: gtldContacts(), payout_agreement: 1 };
  expect(await open.call('domain/update_contacts', change)).toMatchObject({ result: 'success' });
  expect(await balance()).toBe(before);
});

async function balance(login?: Readonly<Record<string, string>>): Promise<number> {
  const { answer } = await open.call('user/get_balance', {}, login);
  return Number(Object(answer)['prepay']);
}
