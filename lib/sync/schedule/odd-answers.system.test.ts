import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { db } from '@/lib/base/db/client';
import type { RegapiClient } from '@/lib/registrar/regapi/client/client';
import { startRewritingProxy, type RewritingProxy } from '@/testing/rewriting-proxy';
import { clientOf } from '@/testing/registrar';
import { startSimulator, type TestSimulator } from '@/testing/simulator';
import { runSync } from './run';
import { runDueSyncs, syncSources } from './schedule';

let registrar: TestSimulator;
let proxy: RewritingProxy;
let regapi: RegapiClient;

beforeAll(async () => {
  registrar = await startSimulator({ seed: 'demo' });
  proxy = await startRewritingProxy(registrar.env['REGAPI_URL'] ?? '');
  regapi = clientOf(registrar, { url: proxy.url, callsPerHour: 5000 });
  await runDueSyncs({ regapi, db });
});

afterAll(async () => {
  await regapi.close();
  await proxy.stop();
  await registrar.stop();
  await db.$disconnect();
});

async function run(name: string) {
  const source = syncSources.find((candidate) => candidate.name === name);
  if (!source) throw new Error(`no source ${name}`);
  const { problem } = await runSync({ regapi, db }, source);
  return { problem, odd: await db.oddRow.findMany({ where: { source: name } }) };
}

const record = z.record(z.string(), z.unknown());
const body = z.looseObject({ answer: record });

type Row = Record<string, unknown>;

/** Rewrites the first row of a list, or of an object of rows; what else is made of the rows, `more` says. */
function inRow(list: string, change: (row: Row) => unknown, more: (rows: unknown[]) => unknown[] = (rows) => rows) {
  return (said: unknown): unknown => {
    const whole = body.parse(said);
    const { [list]: rows } = whole.answer;
    if (Array.isArray(rows)) {
      const [first, ...others] = rows;
      return { ...whole, answer: { ...whole.answer, [list]: more([change(record.parse(first)), ...others]) } };
    }
    const [[name, first] = ['', {}], ...others] = Object.entries(record.parse(rows));
    const changed = Object.fromEntries([[name, change(record.parse(first))], ...others]);
    return { ...whole, answer: { ...whole.answer, [list]: changed } };
  };
}

const with_ = (fields: Row) => (row: Row) => ({ ...row, ...fields });

type Source = {
  readonly source: string;
  readonly fn: string;
  readonly list: string;
  readonly fields: readonly string[];
};

const sources: readonly Source[] = [
  {
    source: 'services',
    fn: 'service/get_list',
    list: 'services',
    fields: ['service_id', 'dname', 'state', 'creation_date', 'expiration_date', 'subtype'],
  },
  { source: 'bills', fn: 'bill/get_for_period', list: 'bills', fields: ['bill_id', 'bill_date', 'currency', 'items'] },
  { source: 'nameServers', fn: 'domain/get_nss', list: 'domains', fields: ['nss', 'dname'] },
  { source: 'zones', fn: 'zone/get_resource_records', list: 'domains', fields: ['rrs', 'soa'] },
  { source: 'folders', fn: 'service/get_info', list: 'services', fields: ['service_id', 'folders'] },
  { source: 'prices', fn: 'domain/get_prices', list: 'prices', fields: ['reg_price', 'currency'] },
];

const oddValues: readonly unknown[] = [
  null,
  '',
  'слово',
  -1,
  0,
  '99999999999999999999',
  1e30,
  true,
  [7],
  { a: 1 },
  '0000-00-00',
  '\u0000',
  undefined,
];

const readOf: Readonly<Record<string, () => Promise<number>>> = {
  services: () => db.domain.count({ where: { readAt: { not: null } } }),
  bills: () => db.registrarBill.count(),
  nameServers: () => db.domainNameServer.count(),
  zones: () => db.zoneRecord.count(),
  folders: () => db.folder.count(),
  prices: () => db.tldPrice.count(),
};

describe.each(sources)('one odd row of $source', ({ source, fn, list, fields }) => {
  it('stops no other, and is forgotten once the answer is mended', async () => {
    const count = readOf[source] ?? (() => Promise.resolve(0));
    const before = await count();
    for (const field of fields) {
      for (const value of oddValues) {
        const what = `${field} = ${JSON.stringify(value)}`;
        proxy.set(fn, inRow(list, with_({ [field]: value })));
        const { problem } = await run(source);
        expect(problem, what).toBeNull();
        expect(await count(), what).toBeGreaterThanOrEqual(before - (source === 'zones' ? 30 : 8));
      }
    }
    for (const whole of [null, 'row', 7, []]) {
      proxy.set(
        fn,
        inRow(list, () => whole),
      );
      expect(await run(source), JSON.stringify(whole)).toMatchObject({
        problem: null,
        odd: [{ why: expect.any(String) }],
      });
    }
    proxy.set(fn);
    expect(await run(source)).toEqual({ problem: null, odd: [] });
    expect(await count()).toBe(before);
  }, 120_000);
});

it('a domain whose row was left out is not taken for one that left', async () => {
  const isDomain = (row: unknown) => record.parse(row)['servtype'] === 'domain';
  const broken = (rows: unknown[]) => {
    const at = rows.findIndex(isDomain);
    return rows.with(at, { ...record.parse(rows[at]), dname: '__proto__' });
  };
  proxy.set(
    'service/get_list',
    inRow('services', (row) => row, broken),
  );
  expect((await run('services')).odd).toHaveLength(1);
  expect(await db.domain.count({ where: { missingSince: { not: null } } })).toBe(0);
  proxy.set('service/get_list');
});

describe('the answers of the table', () => {
  it('a price in a currency we do not know: that zone alone is not for sale, and it is said', async () => {
    const zones = await db.tldPrice.count();
    proxy.set('domain/get_prices', inRow('prices', with_({ currency: 'KZT' })));
    const { problem, odd } = await run('prices');
    expect({ problem, why: odd.map(({ why }) => why) }).toEqual({ problem: null, why: ['currency'] });
    expect(await db.tldPrice.count()).toBe(zones - 1);
    proxy.set('domain/get_prices');
    expect((await run('prices')).odd).toEqual([]);
    expect(await db.tldPrice.count()).toBe(zones);
  });

  it('a NUL is dropped', async () => {
    const nul = (row: Row) => ({
      ...row,
      servtype: 'srv_vps',
      dname: null,
      service_id: 987_654,
      state: 'A',
      subtype: 'a\u0000b',
    });
    proxy.set(
      'service/get_list',
      inRow(
        'services',
        (row) => row,
        (rows) => [...rows, nul({})],
      ),
    );
    expect((await run('services')).problem).toBeNull();
    expect(await db.service.findUnique({ where: { serviceId: 987_654 } })).toMatchObject({ subtype: 'ab' });
    proxy.set('service/get_list');
  });

  it.each(['2099-01-01', '2199-12-31'])('a bill dated %s is not believed, and later readings go on', async (day) => {
    proxy.set('bill/get_for_period', inRow('bills', with_({ bill_date: day, bill_id: 555_000 })));
    const { problem, odd } = await run('bills');
    expect({ problem, why: odd.map(({ why }) => why) }).toEqual({ problem: null, why: ['future'] });
    expect(await db.registrarBill.count({ where: { billId: 555_000 } })).toBe(0);
    proxy.set('bill/get_for_period');
    expect(await run('bills')).toEqual({ problem: null, odd: [] });
  });

  it('a date that was stored before it was checked does not move the window beyond today', async () => {
    const facts = {
      status: 'payed',
      payType: 'prepay',
      currency: 'RUB',
      totalMinor: 1n,
      readAt: new Date(),
    };
    await db.registrarBill.create({ data: { billId: 556_000n, billedOn: new Date('2099-01-01'), ...facts } });
    expect((await run('bills')).problem).toBeNull();
    await db.registrarBill.delete({ where: { billId: 556_000n } });
  });

  it.each(['Success', 'SUCCESS'])('%s is success', async (result) => {
    proxy.set('service/get_list', (said) => ({ ...body.parse(said), result }));
    expect((await run('services')).problem).toBeNull();
    proxy.set('service/get_list');
  });

  it('an error_code without a result is a refusal', async () => {
    proxy.reply('service/get_list', { status: 200, body: '{"error_code":"ACCESS_DENIED","error_text":"нельзя"}' });
    expect((await run('services')).problem).toBe('ACCESS_DENIED: нельзя');
    proxy.reply('service/get_list');
  });

  it.each(['__proto__', 'constructor', '192.0.2.1', 'a b.ru', 'x'.repeat(300), '<b>.ru'])(
    'a row named %s is not stored',
    async (dname) => {
      const row = { dname, servtype: 'domain', service_id: 777_000, state: 'A', expiration_date: '2030-01-01' };
      proxy.set(
        'service/get_list',
        inRow(
          'services',
          (first) => first,
          (rows) => [...rows, row],
        ),
      );
      const { problem, odd } = await run('services');
      expect({ problem, odd: odd.length }).toEqual({ problem: null, odd: 1 });
      expect(await db.domain.count({ where: { serviceId: 777_000 } })).toBe(0);
      proxy.set('service/get_list');
    },
  );

  it('doubled ids: neither name takes the other for itself', async () => {
    const twin = (row: unknown) => ({ ...record.parse(row), dname: 'double-id.ru', servtype: 'domain' });
    const isDomain = (row: unknown) => record.parse(row)['servtype'] === 'domain';
    proxy.set(
      'service/get_list',
      inRow(
        'services',
        (row) => row,
        (rows) => [...rows, twin(rows.find(isDomain))],
      ),
    );
    const { problem, odd } = await run('services');
    expect({ problem, why: odd.map(({ why }) => why) }).toEqual({ problem: null, why: ['twice', 'twice'] });
    expect(await db.domain.count({ where: { asciiName: 'double-id.ru' } })).toBe(0);
    proxy.set('service/get_list');
  });
});

test.each([
  [502, '<html><body>Bad Gateway</body></html>'],
  [200, '<!doctype html><title>Технические работы</title>'],
  [503, '{"result":"error","error_code":"INTERNAL_API_ERROR","error_text":"Внутренняя ошибка"}'],
  [200, ''],
  [200, '[]'],
  [200, 'null'],
])('%s %s is a problem that is said, and leaves what was read', async (status, said) => {
  const before = await db.domain.count();
  proxy.reply('service/get_list', { status, body: said });
  expect((await run('services')).problem).not.toBeNull();
  expect(await db.domain.count()).toBe(before);
  proxy.reply('service/get_list');
  expect((await run('services')).problem).toBeNull();
});
