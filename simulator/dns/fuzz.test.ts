import { decode, encode, type RecordType } from 'dns-packet';
import fc from 'fast-check';
import { beforeAll, expect, it, vi } from 'vitest';
import { createAccount } from '../control/accounts';
import { seedDemo } from '../control/seed-demo';
import { changeDnssec } from '../rules/dnssec';
import { delegationSigners, generateKeys } from '../rules/dnssec-keys';
import { isDomain } from '../functions/identify';
import { answerWhois } from '../whois/answer';
import { World } from '../world/world';
import { answerPacket } from './answer-packet';

const world = new World();
const SERVFAIL = 2;

beforeAll(() => {
  vi.spyOn(console, 'error');
  seedDemo(world, createAccount(world, { login: 'reseller', password: 'secret' }));
  const [domain] = world.servicesOn('severny-veter.ru');
  if (domain === undefined || !isDomain(domain)) throw new Error('the demo has no such domain');
  const keys = generateKeys();
  const signed = { keys, ds: delegationSigners(domain.dname, keys) };
  changeDnssec(domain, world, signed, signed);
});

const ask = (packet: Uint8Array, isUdp: boolean) =>
  answerPacket(Buffer.from(packet), world, { address: '127.0.0.1', isUdp });

/** Every answer can be read, is about the question and fits. */
function check(packet: Buffer, isUdp: boolean): void {
  const answer = ask(packet, isUdp);
  if (answer === undefined) return;
  expect(answer.subarray(0, 2)).toEqual(packet.subarray(0, 2));
  expect(answer.readUInt8(3) & 0xf).not.toBe(SERVFAIL);
  expect(decode(answer).flag_qr).toBe(true);
  if (isUdp) expect(answer.length).toBeLessThanOrEqual(1232);
}

it('survives packets of random bytes and broken queries', () => {
  const query = encode({ type: 'query', id: 9, questions: [{ type: 'A', name: 'www.severny-veter.ru' }] });
  const broken = fc.array(fc.tuple(fc.nat(query.length - 1), fc.nat(255)), { maxLength: 6 }).map((changes) => {
    const bytes = Buffer.from(query);
    for (const [offset, value] of changes) bytes[offset] = value;
    return bytes;
  });
  const random = fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes));
  fc.assert(
    fc.property(fc.oneof(broken, random), fc.boolean(), (packet, isUdp) => check(packet, isUdp)),
    { numRuns: 4000 },
  );
});

it('answers any name and type of question, with proof and without', () => {
  const label = fc.constantFrom(
    '*',
    'www',
    'a',
    '_sip',
    '_udp',
    'ns1',
    '~',
    '-',
    'x'.repeat(63),
    'xn--p1ai',
    '\u0000',
    'Z',
  );
  const end = fc.constantFrom(
    'severny-veter.ru',
    'severny-veter.com',
    'cloud-hosted.ru',
    'reg.ru',
    'ru',
    'com.ru',
    'name',
    '',
  );
  const name = fc
    .tuple(fc.array(label, { maxLength: 3 }), end)
    .map(([labels, tail]) => [...labels, tail].filter(Boolean).join('.'));
  const type = fc.constantFrom<RecordType>(
    'A',
    'NS',
    'SOA',
    'DS',
    'DNSKEY',
    'RRSIG',
    'NSEC',
    'CNAME',
    'TXT',
    'SRV',
    'NULL',
  );
  fc.assert(
    fc.property(name, type, fc.boolean(), fc.boolean(), (asked, wanted, wantsProof, isUdp) => {
      const flags = wantsProof ? 0x8000 : 0;
      const option = { type: 'OPT', name: '.', udpPayloadSize: 4096, extendedRcode: 0, ednsVersion: 0 } as const;
      const additionals = [{ ...option, flags, flag_do: wantsProof, options: [] }];
      check(encode({ type: 'query', id: 3, questions: [{ type: wanted, name: asked }], additionals }), isUdp);
    }),
    { numRuns: 1500 },
  );
});

it('answers WHOIS lines of any kind', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (line) => {
      expect(answerWhois(line, world)).toMatch(/\n$/);
    }),
    { numRuns: 2000 },
  );
});
