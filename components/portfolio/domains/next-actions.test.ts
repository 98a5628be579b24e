import { expect, test } from 'vitest';
import { nextActions } from '@/components/portfolio/domains/next-actions';
import { money } from '@/lib/base/values/money';

const at = new Date('2026-11-29T10:00:00Z');
const price = money(26_200, 'RUB');
const far = new Date('2027-11-29');
const near = new Date('2026-12-11');
const domain = {
  id: 'dom_1',
  state: 'active',
  dns: 'here',
  autoRenews: false,
  expiresOn: far,
  missingSince: null,
  renewalOpensOn: null,
  unpaidRenewal: null,
  window: null,
  nextTerm: { price, restoration: null, takenOn: null, wallet: null },
  operations: [],
} as const;

const lapsed = {
  ...domain,
  expiresOn: new Date('2026-10-20'),
  nextTerm: { price: null, restoration: money(900_000, 'RUB'), takenOn: null, wallet: null },
  window: { opensOn: null, endsOn: '2026-10-20', usualUntil: '2026-11-20', lostOn: '2026-12-20' },
} as const;

test.each([
  ['far from its end its records come first', domain, ['dns', 'renew']],
  ['near its end it is renewed', { ...domain, expiresOn: near }, ['renew', 'dns']],
  ['past its end it is renewed', { ...domain, expiresOn: new Date('2026-11-01') }, ['renew', 'dns']],
  ['what renews itself needs nobody', { ...domain, expiresOn: near, autoRenews: true }, ['dns', 'renew']],
  ['a renewal without money wants money', { ...domain, unpaidRenewal: price }, ['topUp', 'dns']],
  ['before its renewal opens none is offered', { ...domain, renewalOpensOn: near }, ['dns']],
  ['a second renewal is not offered', { ...domain, expiresOn: near, operations: [{ kind: 'domain.renew' }] }, ['dns']],
  ['without a price none is offered', { ...domain, nextTerm: { ...domain.nextTerm, price: null } }, ['dns']],
  ['what has lapsed is restored', lapsed, ['restore', 'dns']],
  ['while it is, no second time', { ...lapsed, operations: [{ kind: 'domain.renew' }] }, ['dns']],
  ['nor where nobody knows for how much', { ...lapsed, nextTerm: { ...lapsed.nextTerm, restoration: null } }, ['dns']],
  ['nor once it is free for others', { ...lapsed, window: { ...lapsed.window, lostOn: '2026-11-29' } }, ['dns']],
  ['what the registrar does not list is not renewed', { ...domain, missingSince: at }, ['dns']],
  ['with its DNS elsewhere its servers are changed', { ...domain, dns: 'elsewhere' }, ['nameServers', 'renew']],
  ['nothing can be done before it is registered', { ...domain, state: 'registering' }, []],
] as const)('%s', (_, known, keys) => {
  expect(nextActions(known, 'overview', at).map(({ key }) => key)).toEqual(keys);
});

test('a tab does not lead to itself', () => {
  expect(nextActions(domain, 'dns', at).map(({ key }) => key)).toEqual(['renew']);
});
