// Measures the search for a part of a name in the database of DATABASE_URL, and prints what it found as JSON.
import pg from 'pg';
import { db } from '@/lib/base/db/client';
import { sessionId, userId } from '@/lib/base/values/ids';
import { allDomains } from '@/lib/portfolio/domains/queries';
import { domainSearch } from '@/lib/portfolio/domains/schema';
import { compare, quantile } from '../compare';
import { seededNames } from './names';

const staff = { kind: 'staff', userId: userId('usr_staff'), role: 'owner', sessionId: sessionId('ses_bench') } as const;
const names = seededNames(Number(process.argv[2]));
const rounds = 5;

/** Parts of names that are there, one in seven of them Cyrillic, and of names that are not. */
const hits = Array.from({ length: 100 }, (_, index) => names[(index * 7919) % names.length]?.unicode.slice(3) ?? '');
const misses = Array.from({ length: 100 }, (_, index) => `${index % 7 === 0 ? 'нетакого' : 'nosuch'}-${index * 7919}`);

const part = `
  SELECT id, unicode_name FROM domain WHERE unicode_name LIKE $1 OR ascii_name LIKE $1 ORDER BY ascii_name LIMIT 50`;
const indexed = await client();
const scanning = await client();
await scanning.query('SET enable_bitmapscan = off; SET enable_indexscan = off; SET enable_indexonlyscan = off');

const ours = (q: string) => allDomains(staff, domainSearch.parse({ q }));
const by = (to: pg.Client) => (q: string) => to.query<{ unicode_name: string }>(part, [`%${q}%`]);

const msOf = await compare({
  rounds,
  contenders: {
    oursHits: () => p50(hits, ours),
    bareHits: () => p50(hits, by(indexed)),
    likeHits: () => p50(hits.slice(0, 10), by(scanning)),
    oursMisses: () => p50(misses, ours),
    bareMisses: () => p50(misses, by(indexed)),
    likeMisses: () => p50(misses.slice(0, 10), by(scanning)),
  },
});

let found = 0;
for (const hit of hits.slice(0, 30)) {
  const [{ rows }, scanned] = [await ours(hit), await by(scanning)(hit)];
  const seen = new Set(rows.map(({ unicodeName }) => unicodeName));
  if (scanned.rows.every((row) => seen.has(row.unicode_name)) && scanned.rows.length > 0) found += 1;
}

const measured = ['oursHits', 'bareHits', 'likeHits', 'oursMisses', 'bareMisses', 'likeMisses'] as const;
console.log(JSON.stringify({ ...Object.fromEntries(measured.map((name) => [name, msOf(name)])), recall: found / 30 }));
await Promise.all([indexed.end(), scanning.end(), db.$disconnect()]);

async function p50(asked: readonly string[], find: (q: string) => Promise<unknown>): Promise<number> {
  const taken: number[] = [];
  for (const q of asked) {
    const startedAt = performance.now();
    await find(q);
    taken.push(performance.now() - startedAt);
  }
  return quantile(taken, 0.5);
}

async function client(): Promise<pg.Client> {
  const made = new pg.Client({ connectionString: process.env['DATABASE_URL'] });
  await made.connect();
  return made;
}
