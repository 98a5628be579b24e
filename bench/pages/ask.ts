// Prints what the list of domains asks the database for each address of it.
import pg from 'pg';
import { z } from 'zod';
import { db } from '@/lib/base/db/client';
import { userId, sessionId } from '@/lib/base/values/ids';
import { allDomains } from '@/lib/portfolio/domains/queries';
import { domainSearch } from '@/lib/portfolio/domains/schema';

const staff = { kind: 'staff', userId: userId('usr_staff'), role: 'owner', sessionId: sessionId('ses_bench') } as const;
const sent = z.object({ text: z.string(), values: z.array(z.unknown()) });
const query = Reflect.get(pg.Client.prototype, 'query');
let asked: unknown[] = [];

Reflect.set(pg.Client.prototype, 'query', function record(this: pg.Client, ...args: unknown[]): unknown {
  asked.push(args[0]);
  return Reflect.apply(query, this, args);
});

const pages: z.infer<typeof sent>[][] = [];
for (const address of process.argv.slice(2)) {
  asked = [];
  await allDomains(staff, domainSearch.parse(Object.fromEntries(new URLSearchParams(address))));
  // Which of those that are sent together was first is chance.
  pages.push(asked.map((one) => sent.parse(one)).toSorted((one, other) => other.text.length - one.text.length));
}
console.log(JSON.stringify(pages));
await db.$disconnect();
