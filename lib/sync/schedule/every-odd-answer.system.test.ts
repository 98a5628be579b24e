import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { db } from '@/lib/base/db/client';
import type { RegapiClient } from '@/lib/registrar/regapi/client/client';
import { flipped, garbage, inRow, noAnswers, nothing, unlisted, withField, type Row } from '@/testing/odd-answers';
import { startRewritingProxy, type RewritingProxy } from '@/testing/rewriting-proxy';
import { clientOf } from '@/testing/registrar';
import { startSimulator, type TestSimulator } from '@/testing/simulator';
import type { SyncReport } from '@/lib/sync/reading/context';
import { readDomains } from '@/lib/sync/reading/read';
import { runSync } from './run';
import { runDueSyncs, syncSources } from './schedule';

const own = 'severny-veter.ru';

let registrar: TestSimulator;
let proxy: RewritingProxy;
let regapi: RegapiClient;

beforeAll(async () => {
  registrar = await startSimulator({ seed: 'demo' });
  await registrar.control('POST', 'settings', { callsPerHour: 1_000_000 });
  await registrar.control('POST', 'services', { servtype: 'srv_hosting_ispmgr', subtype: 'Host-1-1019' });
  proxy = await startRewritingProxy(registrar.env['REGAPI_URL'] ?? '');
  regapi = clientOf(registrar, { url: proxy.url, callsPerHour: 100_000 });
  await runDueSyncs({ regapi, db });
});

afterAll(async () => {
  await regapi.close();
  await proxy.stop();
  await registrar.stop();
  await db.$disconnect();
});

const days = (value: Date | null) => value?.toISOString().slice(0, 10) ?? null;

/** All that the sync writes down, without when it did. */
async function stored(): Promise<unknown> {
  const [domains, services, bills, servers, zones, records, folders, prices, rules, released, state] =
    await Promise.all([
      db.domain.findMany({
        orderBy: { asciiName: 'asc' },
        select: {
          asciiName: true,
          serviceId: true,
          state: true,
          createdOn: true,
          expiresOn: true,
          missingSince: true,
          folderId: true,
        },
      }),
      db.service.findMany({ orderBy: { serviceId: 'asc' }, omit: { readAt: true } }),
      db.registrarBill.findMany({ orderBy: { billId: 'asc' }, omit: { readAt: true } }),
      db.domainNameServer.findMany({ orderBy: [{ domainId: 'asc' }, { position: 'asc' }] }),
      db.zone.findMany({ orderBy: { domainId: 'asc' }, omit: { readAt: true } }),
      db.zoneRecord.findMany({ orderBy: { id: 'asc' } }),
      db.folder.findMany({ orderBy: { id: 'asc' }, omit: { readAt: true } }),
      db.tldPrice.findMany({ orderBy: { tld: 'asc' }, omit: { readAt: true } }),
      db.zoneRule.findMany({ orderBy: { tld: 'asc' }, omit: { readAt: true } }),
      db.releasedName.findMany({ orderBy: { asciiName: 'asc' } }),
      db.registrarState.findMany({ select: { balanceMinor: true, currency: true } }),
    ]);
  const text = (value: unknown) =>
    typeof value === 'bigint' ? String(value) : value instanceof Date ? days(value) : value;
  const all = { domains, services, bills, servers, zones, records, folders, prices, rules, released, state };
  return JSON.parse(JSON.stringify(all, (_key, value) => text(value)));
}

type Read = {
  readonly name: string;
  readonly fn: string;
  readonly list: string;
  readonly isMeant: (row: Row) => boolean;
  readonly fields: readonly string[];
  /** Fields that may hold any text, so that only what is no text is odd. */
  readonly words?: readonly string[];
  /** What a second row about the same could say otherwise. */
  readonly contradicts?: readonly [path: string, value: unknown];
  /** Reads once; the sources by their schedule. */
  readonly run: () => Promise<SyncReport>;
};

const source = (name: string) => async (): Promise<SyncReport> => {
  const found = syncSources.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`no source ${name}`);
  // Zone rules are read once a day.
  await db.zoneRule.updateMany({ data: { readAt: null } });
  const report = await runSync({ regapi, db }, found);
  const odd = await db.oddRow.findMany({ where: { source: name } });
  return { ...report, odd: odd.map(({ row, field }) => ({ row, field, why: 'unreadable' as const })) };
};

const isOwn = ({ dname }: Row) => dname === own;

const serviceFields = [
  'service_id',
  'dname',
  'servtype',
  'state',
  'creation_date',
  'expiration_date',
  'subtype',
  'uplink_service_id',
];

const reads: readonly Read[] = [
  {
    name: 'services (a domain)',
    fn: 'service/get_list',
    list: 'services',
    isMeant: isOwn,
    words: ['subtype'],
    fields: serviceFields,
    contradicts: ['expiration_date', '2031-01-01'],
    run: source('services'),
  },
  {
    name: 'services (hosting)',
    fn: 'service/get_list',
    list: 'services',
    isMeant: ({ servtype }) => servtype === 'srv_hosting_ispmgr',
    words: ['dname', 'subtype'],
    fields: serviceFields,
    contradicts: ['expiration_date', '2031-01-01'],
    run: source('services'),
  },
  {
    name: 'one domain',
    fn: 'service/get_info',
    list: 'services',
    isMeant: isOwn,
    fields: ['service_id', 'dname', 'state', 'creation_date', 'expiration_date'],
    contradicts: ['state', 'S'],
    run: () => readDomains({ regapi, db }, [own, 'orlov-pavel.ru']),
  },
  {
    name: 'folders',
    fn: 'service/get_info',
    list: 'services',
    isMeant: isOwn,
    fields: ['service_id', 'dname', 'folders', 'folders.0.folder_id', 'folders.0.folder_name'],
    words: ['folders.0.folder_name'],
    contradicts: ['folders', []],
    run: source('folders'),
  },
  {
    name: 'bills',
    fn: 'bill/get_for_period',
    list: 'bills',
    isMeant: ({ pay_status: status }) => status === 'payed',
    fields: [
      'bill_id',
      'bill_date',
      'pay_date',
      'currency',
      'payment',
      'total_payment',
      'pay_type',
      'pay_status',
      'items',
      'items.0',
    ],
    words: ['pay_type', 'pay_status'],
    contradicts: ['total_payment', '1'],
    run: source('bills'),
  },
  {
    name: 'name servers',
    fn: 'domain/get_nss',
    list: 'domains',
    isMeant: isOwn,
    fields: ['dname', 'nss', 'nss.0.ns'],
    contradicts: ['nss', []],
    run: source('nameServers'),
  },
  {
    name: 'zones',
    fn: 'zone/get_resource_records',
    list: 'domains',
    isMeant: isOwn,
    fields: ['dname', 'rrs', 'rrs.0.rectype', 'rrs.0.content', 'rrs.0.subname', 'rrs.0.prio', 'soa', 'soa.ttl'],
    words: ['rrs.0.content', 'rrs.0.subname'],
    contradicts: ['rrs', []],
    run: source('zones'),
  },
  {
    name: 'prices',
    fn: 'domain/get_prices',
    list: 'prices',
    isMeant: ({ key }) => key === 'ru',
    fields: ['reg_price', 'renew_price', 'reg_min_period', 'reg_max_period', 'currency'],
    run: source('prices'),
  },
  {
    name: 'zone rules',
    fn: 'domain/get_tld_info',
    list: 'domains',
    isMeant: ({ dname }) => typeof dname === 'string' && dname.endsWith('.ru'),
    fields: [
      'tld_info',
      'tld_info.tld',
      'tld_info.renew_grace_period_before_expdate',
      'tld_info.reject_days_of_renew_after_create',
    ],
    contradicts: ['tld_info.renew_grace_period_before_expdate', 1],
    run: source('zoneRules'),
  },
  {
    name: 'deleted names',
    fn: 'domain/get_deleted',
    list: 'domains',
    isMeant: ({ domain_name: name }) => name === 'zoo-lavka.ru',
    fields: ['domain_name', 'date_delete'],
    contradicts: ['first_create_date', '2001-01-01'],
    run: source('deletedNames'),
  },
];

/** Of a zone whose price cannot be told no price is kept. */
const withoutPrice = (all: unknown): unknown => {
  const { prices, ...rest } = prices_.parse(all);
  return { ...rest, prices: prices.filter(({ tld }) => tld !== 'ru') };
};
const prices_ = z.looseObject({ prices: z.array(z.looseObject({ tld: z.string() })) });

const isText = (value: unknown) => typeof value === 'string' || typeof value === 'number';

async function mended(read: Read, before: unknown): Promise<void> {
  proxy.set(read.fn);
  proxy.reply(read.fn);
  expect(await read.run()).toMatchObject({ problem: null, odd: [] });
  expect(await stored()).toEqual(before);
}

describe.each(reads)('$name', (read) => {
  const { fn, list, isMeant, fields, run } = read;
  const kept = list === 'prices' ? withoutPrice : (all: unknown) => all;

  // One that failed must not fail the next ones.
  afterEach(async () => {
    proxy.set(fn);
    proxy.reply(fn);
    await run();
  });

  it.each(fields)(
    'garbage as %s is left out and said, and changes nothing',
    async (field) => {
      const before = await stored();
      for (const value of garbage) {
        if (read.words?.includes(field) && isText(value)) continue;
        const what = `${field} = ${JSON.stringify(value)}`;
        proxy.set(
          fn,
          inRow(list, isMeant, (row) => [withField(row, field, value)]),
        );
        const { problem, odd } = await run();
        expect(problem, what).toBeNull();
        expect(odd, what).not.toEqual([]);
        expect(kept(await stored()), what).toEqual(kept(before));
      }
      await mended(read, before);
    },
    120_000,
  );

  it.each(fields)(
    'nothing as %s takes nothing away',
    async (field) => {
      const before = await stored();
      for (const value of nothing) {
        if (read.words?.includes(field) && value) continue;
        const what = `${field} = ${JSON.stringify(value)}`;
        proxy.set(
          fn,
          inRow(list, isMeant, (row) => [withField(row, field, value)]),
        );
        expect((await run()).problem, what).toBeNull();
        expect(kept(await stored()), what).toEqual(kept(before));
      }
      await mended(read, before);
    },
    120_000,
  );

  it('reads numbers as texts and texts as numbers, lists of one without the list, rows twice', async () => {
    const before = await stored();
    for (const rewrite of [flipped, unlisted, inRow(list, isMeant, (row) => [row, row])]) {
      proxy.set(fn, rewrite);
      expect(await run()).toMatchObject({ problem: null, odd: [] });
      expect(await stored()).toEqual(before);
    }
    await mended(read, before);
  }, 60_000);

  it.runIf(read.contradicts)('believes neither of two rows that contradict each other', async () => {
    const before = await stored();
    const [path = '', value] = read.contradicts ?? [];
    proxy.set(
      fn,
      inRow(list, isMeant, (row) => [row, withField(row, path, value)]),
    );
    const { problem, odd = [] } = await run();
    expect({ problem, isSaid: odd.length > 0 }).toEqual({ problem: null, isSaid: true });
    expect(await stored()).toEqual(before);
    await mended(read, before);
  });

  it.each(noAnswers)('%s %s is a problem that is said, and leaves what was read', async (status, said) => {
    const before = await stored();
    proxy.reply(fn, { status, body: said });
    const { problem } = await run();
    expect(problem).not.toBeNull();
    expect(await stored()).toEqual(before);
    await mended(read, before);
  });
});

const balanceFields = ['prepay', 'currency'] as const;

describe('the balance', () => {
  it.each(balanceFields)(
    'with anything else as its %s is a problem that is said, and stays what it was',
    async (field) => {
      const before = await stored();
      const wrong = garbage.filter((value) => field !== 'prepay' || value !== -1);
      for (const value of [...wrong, null, '', 'null', '0000-00-00', 'KZT']) {
        proxy.set('user/get_balance', (said) => withField(said, `answer.${field}`, value));
        expect((await source('balance')()).problem, JSON.stringify(value)).not.toBeNull();
        expect(await stored()).toEqual(before);
      }
      proxy.set('user/get_balance', flipped);
      expect((await source('balance')()).problem).toBeNull();
      expect(await stored()).toEqual(before);
      proxy.set('user/get_balance');
    },
  );

  it.each(noAnswers)('%s %s is a problem that is said', async (status, said) => {
    const before = await stored();
    proxy.reply('user/get_balance', { status, body: said });
    expect((await source('balance')()).problem).not.toBeNull();
    expect(await stored()).toEqual(before);
    proxy.reply('user/get_balance');
  });
});
