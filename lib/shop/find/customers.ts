import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import type { Actor } from '@/lib/people/access/actor';
import { may } from '@/lib/people/access/policy';
import { byIndex, isLike, mostFound, mostLookedAt } from './in-sight';
import { patternsOf, type Typed } from './typed';

export type FoundCustomer = { readonly id: string; readonly name: string; readonly email: string };

const name = [Prisma.sql`name`];
const email = [Prisma.sql`email`];

/** Customers by part of a name or of an address, their own or of who signs in for them; for staff alone. */
export async function findCustomers(actor: Actor, { text, address }: Typed): Promise<readonly FoundCustomer[]> {
  if (!may(actor, 'customers.view')) return [];
  const [called, mailed] = [patternsOf([text]), patternsOf([address])];
  // Of a part of a name or an address, whoever holds it is looked at, and those that begin so are shown first.
  const part = (patterns: { readonly begins: string[]; readonly holds: string[] }) =>
    patterns.holds.length > 0 ? patterns.holds : patterns.begins;
  const isCalled = isLike(name, part(called), true);
  const isMailed = isLike(email, part(mailed), true);
  // One question a column: each has an index for its own.
  return byIndex<FoundCustomer>(Prisma.sql`
    SELECT c.id, c.name, c.email FROM (
      SELECT id FROM customer WHERE id = ${text}
      UNION (SELECT id FROM customer WHERE ${isCalled} LIMIT ${mostLookedAt})
      UNION (SELECT id FROM customer WHERE ${isMailed} LIMIT ${mostLookedAt})
      UNION (SELECT customer_id FROM "user" WHERE ${isMailed} AND customer_id IS NOT NULL LIMIT ${mostLookedAt})
    ) looked JOIN customer c ON c.id = looked.id
    ORDER BY ${isLike([Prisma.sql`c.name`, Prisma.sql`c.email`], called.begins, true)} DESC, c.name, c.id LIMIT ${mostFound}`);
}
