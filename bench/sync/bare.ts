// The same answers, by nothing but fetch, JSON.parse and one upsert a list: what a pass costs at the least.
import pg from 'pg';
import { z } from 'zod';
import { partsOf } from '@/lib/base/values/parts';
import { create, upserts } from './bare-tables';

const env = z
  .object({
    DATABASE_URL: z.string(),
    REGAPI_URL: z.string(),
    REGAPI_USERNAME: z.string(),
    REGAPI_PASSWORD: z.string(),
  })
  .parse(process.env);
const login = { username: env.REGAPI_USERNAME, password: env.REGAPI_PASSWORD, input_format: 'json' };
const pageSize = 1024;

const database = new pg.Client({ connectionString: env.DATABASE_URL });
await database.connect();
await database.query(create);
const begun = process.cpuUsage();
let calls = 0;

const services = await rowsOf('service/get_list', {}, 'services');
for (const part of partsOf(services, 1000)) await write('services', part);
const names = services.flatMap(({ dname }) => (typeof dname === 'string' ? [dname] : []));
for (const part of partsOf(names, 1000)) {
  const domains = part.map((dname) => ({ dname }));
  await write('nameServers', await rowsOf('domain/get_nss', { domains }, 'domains'));
  await write('records', await rowsOf('zone/get_resource_records', { domains }, 'domains'));
  const asked = part.map((dname) => ({ dname, servtype: 'domain' }));
  await write('folders', await rowsOf('service/get_info', { services: asked, show_folders: 1 }, 'services'));
}
const period = { start_date: '2000-01-01', end_date: '2100-01-01', all: 1, limit: pageSize };
for (let offset = 0; ; offset += pageSize) {
  const bills = await rowsOf('bill/get_for_period', { ...period, offset }, 'bills');
  await write('bills', bills);
  if (bills.length < pageSize) break;
}

const { user, system } = process.cpuUsage(begun);
await database.end();
console.log(JSON.stringify({ calls, cpuSeconds: (user + system) / 1e6 }));

type Row = Readonly<Record<string, unknown>>;

async function rowsOf(name: string, input: unknown, list: string): Promise<readonly Row[]> {
  calls += 1;
  const body = new URLSearchParams({ ...login, input_data: JSON.stringify(input) });
  const answer = await fetch(`${env.REGAPI_URL}/${name}`, { method: 'POST', body });
  const said: { readonly answer: Readonly<Record<string, readonly Row[]>> } = JSON.parse(await answer.text());
  return said.answer[list] ?? [];
}

async function write(table: keyof typeof upserts, rows: readonly Row[]): Promise<void> {
  await database.query(upserts[table], [JSON.stringify(rows)]);
}
