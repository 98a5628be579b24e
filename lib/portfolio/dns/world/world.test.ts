import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { decode, encode } from 'dns-packet';
import { expect, test } from 'vitest';
import { askServer } from './ask-server';
import { askWorld, type World } from './world';

const name = 'example.ru';

/** A name server of this machine that serves one zone, answers nothing, or refuses every question. */
async function serve(manner: 'serves' | 'silent' | 'refuses') {
  const socket = createSocket('udp4');
  socket.on('message', (bytes, from) => {
    const { id, questions = [] } = decode(bytes);
    const answers = {
      SOA: [{ type: 'SOA', name, data: { mname: 'ns1.example.net', rname: 'a.example.net', serial: 7 } }],
      NS: [{ type: 'NS', name, data: 'ns1.example.net' }],
      A: [{ type: 'A', name, data: '203.0.113.7' }],
    } as const;
    const [question] = questions;
    const found = Object.entries(answers).find(([type]) => type === question?.type)?.[1] ?? [];
    const refused = manner === 'refuses' ? 5 : 0;
    const answer = encode({
      type: 'response',
      id,
      flags: 0x400 | refused,
      questions,
      answers: refused ? [] : [...found],
    });
    if (manner !== 'silent') socket.send(answer, from.port, from.address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return { address: `127.0.0.1:${socket.address().port}`, [Symbol.dispose]: () => socket.close() };
}

test('a server is asked for the SOA, the name servers and the addresses of a zone', async () => {
  using server = await serve('serves');
  expect(await askServer(server.address, name)).toMatchObject({
    kind: 'serves',
    said: { serial: 7, nameServers: ['ns1.example.net'], addresses: ['203.0.113.7'] },
  });
});

test('a server that answers for others is told from one that does not answer', async () => {
  using refusing = await serve('refuses');
  using silent = await serve('silent');
  expect(await askServer(refusing.address, name)).toEqual({ kind: 'refuses' });
  expect(await askServer(silent.address, name)).toEqual({ kind: 'silent' });
});

const asked: string[] = [];
const world: World = {
  serversOf: () => Promise.resolve(['ns1.example.net']),
  addressesOf: (host) => Promise.resolve(addresses[host] ?? []),
  certificateOf: () => Promise.resolve({ kind: 'none' }),
  ask: (address) => {
    asked.push(address);
    return Promise.resolve({ kind: 'silent' });
  },
};
const addresses: Readonly<Record<string, readonly string[]>> = {
  'ns1.example.net': ['10.0.0.1', '192.0.2.1'],
  'ns2.example.net': ['127.0.0.1', '169.254.169.254'],
};

test('no address of our own network is asked, whoever names it', async () => {
  const servers = [...Object.keys(addresses), 'ns3.example.net'].map((host) => ({ host, addresses: [] }));
  const answer = await askWorld(name, [...servers, { host: `ns.${name}`, addresses: ['192.168.1.1'] }], world);
  expect(asked).toEqual(['192.0.2.1']);
  expect(answer).toEqual({
    askedAt: expect.any(Date),
    delegatedTo: ['ns1.example.net'],
    certificate: { kind: 'none' },
    servers: [
      { host: 'ns1.example.net', kind: 'silent' },
      { host: 'ns2.example.net', kind: 'lost' },
      { host: 'ns3.example.net', kind: 'lost' },
      { host: `ns.${name}`, kind: 'lost' },
    ],
  });
});
