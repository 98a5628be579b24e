import { expect, test } from 'vitest';
import { seenIn } from './seen';

const askedAt = new Date('2026-11-30T12:00:00Z');

test('a world that answers nothing at all says nothing about a zone', () => {
  const silent = { host: 'ns1.example.net', kind: 'silent' } as const;
  expect(seenIn({ askedAt, servers: [silent], delegatedTo: null, certificate: null })).toEqual({ kind: 'unreachable' });
  expect(seenIn({ askedAt, servers: [silent], delegatedTo: ['ns1.example.net'], certificate: null })).toMatchObject({
    kind: 'seen',
    troubles: [{ kind: 'silent', hosts: ['ns1.example.net'] }],
  });
});
