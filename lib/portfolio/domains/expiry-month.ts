import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import { now } from '@/lib/base/clock/clock';
import { db } from '@/lib/base/db/client';
import { dateOfDay, dayOf } from '@/lib/base/values/day';
import type { Actor } from '@/lib/people/access/actor';
import { may } from '@/lib/people/access/policy';
import { daysOfMonth, monthOf } from './month';

/** So many names are told of a month; its list tells all. */
const mostNames = 100;

/** Terms that end on one day ("2026-12-24"). */
export type EndingDay = { readonly day: string; readonly count: number; readonly renewed: number };

export type EndingDomain = {
  readonly id: string;
  readonly asciiName: string;
  readonly unicodeName: string;
  readonly day: string;
  readonly autoRenews: boolean;
};

export type ExpiryMonth = {
  readonly month: string;
  readonly days: readonly EndingDay[];
  readonly count: number;
  /** The first of them. */
  readonly domains: readonly EndingDomain[];
};

/** Terms that end in a month ("2026-12"; this one, where none is said): a customer's own, or all for staff; what is gone has none. */
export async function expiryMonth(actor: Actor, said: string | undefined): Promise<ExpiryMonth> {
  const month = monthOf(said, dayOf(now()));
  if (actor.kind === 'staff' && !may(actor, 'customers.view')) return { month, days: [], count: 0, domains: [] };
  const { first, last } = daysOfMonth(month);
  const [from, to] = [dateOfDay(first) ?? new Date(0), dateOfDay(last) ?? new Date(0)];
  const owner = actor.kind === 'customer' ? Prisma.sql`customer_id = ${actor.customerId} AND` : Prisma.empty;
  const [days, domains] = await Promise.all([
    db.$queryRaw<{ day: Date; count: number; renewed: number }[]>`
      SELECT expires_on AS day, count(*)::int AS count, count(*) FILTER (WHERE auto_renews)::int AS renewed
      FROM domain WHERE ${owner} state IN ('active', 'suspended') AND expires_on BETWEEN ${from}::date AND ${to}::date
      GROUP BY expires_on ORDER BY expires_on`,
    db.domain.findMany({
      where: {
        ...(actor.kind === 'customer' && { customerId: actor.customerId }),
        state: { in: ['active', 'suspended'] },
        expiresOn: { gte: from, lte: to },
      },
      orderBy: [{ expiresOn: 'asc' }, { asciiName: 'asc' }],
      take: mostNames,
      select: { id: true, asciiName: true, unicodeName: true, expiresOn: true, autoRenews: true },
    }),
  ]);
  return {
    month,
    days: days.map(({ day, ...counted }) => ({ day: dayOf(day), ...counted })),
    count: days.reduce((total, { count }) => total + count, 0),
    domains: domains.flatMap(({ expiresOn, ...domain }) => (expiresOn ? [{ ...domain, day: dayOf(expiresOn) }] : [])),
  };
}
