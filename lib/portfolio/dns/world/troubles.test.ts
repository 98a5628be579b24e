import { expect, test } from 'vitest';
import { worldTroublesOf } from './troubles';

const said = { serial: 1, nameServers: [], addresses: ['203.0.113.7'], tookMs: 9 };
const serves = (host: string, more = {}) => ({ host, kind: 'serves', said: { ...said, ...more } }) as const;

test('the world is right when its servers answer alike, and it looks for the zone at them', () => {
  const servers = [serves('ns1.reg.ru'), serves('NS2.reg.ru.')];
  expect(worldTroublesOf({ servers, delegatedTo: ['ns1.reg.ru', 'ns2.reg.ru'] })).toEqual([]);
  expect(worldTroublesOf({ servers, delegatedTo: null })).toEqual([]);
});

test('servers that do not answer, differ or serve no address are named', () => {
  expect(
    worldTroublesOf({
      servers: [serves('ns1.reg.ru', { addresses: [] }), { host: 'ns2.reg.ru', kind: 'silent' }],
      delegatedTo: ['ns1.old.example'],
    }),
  ).toEqual([
    { kind: 'elsewhere', hosts: ['ns1.old.example'] },
    { kind: 'silent', hosts: ['ns2.reg.ru'] },
    { kind: 'noAddress' },
  ]);
  const differing = [serves('ns1.reg.ru'), serves('ns2.reg.ru', { serial: 2 })];
  expect(worldTroublesOf({ servers: differing, delegatedTo: [] })).toEqual([
    { kind: 'notDelegated' },
    { kind: 'disagree' },
  ]);
});
