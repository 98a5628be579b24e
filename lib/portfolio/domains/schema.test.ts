import { getZodConstraint } from '@conform-to/zod/v4';
import { expect, it } from 'vitest';
import { addressesFieldOf, assignForm, autoRenewForm, nameServersForm, renewForm, serversOf } from './schema';

it.each([assignForm, autoRenewForm, nameServersForm, renewForm])('every form can be drawn', (schema) => {
  expect(() => getZodConstraint(schema)).not.toThrow();
});

it('a renewal names its years with the price that was shown', () => {
  expect(renewForm.parse({ domainId: 'd', offer: '2:39900' }).offer).toEqual({ years: 2, priceMinor: 39_900 });
  for (const offer of ['', '2', '-1:5', '1:1e9', '1:0.5'])
    expect(renewForm.safeParse({ domainId: 'd', offer }).success).toBe(false);
});

it('servers keep the number of their field, and empty fields are none', () => {
  const form = nameServersForm.parse({
    domainId: 'd',
    use: 'own',
    host0: 'NS1.A.ru.',
    host1: 'ns2.a.ru',
    host3: 'ns4.a.ru',
    addresses0: '203.0.113.1, 2001:db8::1',
  });
  expect(serversOf(form)).toEqual([
    { field: 0, host: 'ns1.a.ru', addresses: ['203.0.113.1', '2001:db8::1'] },
    { field: 1, host: 'ns2.a.ru', addresses: [] },
    { field: 3, host: 'ns4.a.ru', addresses: [] },
  ]);
});

it('the addresses of a server have their field in the form, by the same number', () => {
  const hosts = [0, 1, 2, 3].map((field) => [`host${field}`, `ns${field}.a.ru`]);
  const servers = serversOf(nameServersForm.parse({ domainId: 'd', use: 'own', ...Object.fromEntries(hosts) }));
  const fields = servers.map(({ field }) => addressesFieldOf(field));
  expect(fields).toEqual(Object.keys(nameServersForm.shape).filter((name) => name.startsWith('addresses')));
});
