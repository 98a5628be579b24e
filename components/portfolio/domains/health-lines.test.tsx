import { NextIntlClientProvider } from 'next-intl';
import { text } from 'node:stream/consumers';
import type { ReactNode } from 'react';
import { renderToReadableStream } from 'react-dom/server';
import { expect, test } from 'vitest';
import { WorldLines, ZoneLines } from '@/components/portfolio/domains/health-lines';
import type { World, ZoneHealth } from '@/lib/portfolio/dns/queries';
import domains from '@/messages/en/portfolio/domains.json';

const now = new Date('2026-11-30T12:00:00Z');

async function drawn(lines: ReactNode): Promise<string> {
  const stream = await renderToReadableStream(
    <NextIntlClientProvider locale="en" messages={{ domains }} timeZone="UTC" now={now}>
      {lines}
    </NextIntlClientProvider>,
  );
  await stream.allReady;
  return (await text(stream)).replace(/<script.*?<\/script>|<[^>]+>/gs, ' ').replace(/\s+/g, ' ');
}

const zone = (health: ZoneHealth) => drawn(<ZoneLines id="dom_1" zone={health} />);
const world = (seen: World, isParked = false) =>
  drawn(<WorldLines id="dom_1" world={Promise.resolve(seen)} isParked={isParked} />);

test('a zone says what is wrong with its remedy, and in one line what is not', async () => {
  const checks = [
    { part: 'site', problem: null },
    { part: 'mail', problem: null },
    { part: 'dmarc', problem: 'noDmarc' },
  ] as const;
  const said = await zone({ kind: 'checked', checks, readAt: now });
  expect(said).toMatch(/No DMARC.*_dmarc, TXT.*Add a record/);
  expect(said).toContain('In order: site, mail');
  expect(await zone({ kind: 'elsewhere' })).toContain('other name servers serve this domain');
  expect(await zone({ kind: 'unread' })).toContain('have not been read yet');
});

const seen = { kind: 'seen', askedAt: now, servers: [], delegatedTo: null, troubles: [], certificate: null } as const;

test('a certificate is told of where it is known, and never that of the registrar’s page', async () => {
  const until = new Date('2026-12-09T12:00:00Z');
  expect(await world(seen)).not.toContain('certificate');
  expect(await world({ ...seen, certificate: { kind: 'valid', until } })).toMatch(
    /In order: the certificate.*Dec 9, 2026/,
  );
  const soon = { ...seen, certificate: { kind: 'endsSoon', until } } as const;
  expect(await world(soon)).toMatch(/certificate of the site ends.*Dec 9, 2026.*hosts the site/);
  expect(await world(soon, true)).not.toContain('certificate');
  expect(await world({ ...seen, certificate: { kind: 'none' } })).toContain('no certificate');
});

test('the world is told right, wrong, or not to be known', async () => {
  expect(await world(seen)).toContain('In order');
  const silent = { kind: 'silent', hosts: ['ns2.xn--e1afmkfd.xn--p1ai'] } as const;
  expect(await world({ ...seen, troubles: [silent] })).toMatch(/do not answer: ns2\.пример\.рф.*Name servers/);
  expect(await world({ kind: 'invented' })).toContain('simulator');
  expect(await world({ kind: 'unasked' })).toContain('nobody to ask');
  expect(await world({ kind: 'unreachable' })).toContain('check again later');
});
