import 'server-only';
import type { StaffActor } from '@/lib/people/access/actor';
import { may } from '@/lib/people/access/policy';
import { db } from '@/lib/base/db/client';
import { moneyFromDatabase, type Money } from '@/lib/base/values/money';

/** So many of the newest are shown. */
const shown = 50;

/** What the registrar took for giving lapsed names of a zone back until then, and from then on. */
export type FeeChange = {
  readonly id: string;
  readonly tld: string;
  readonly at: Date;
  /** null: nobody knew. */
  readonly was: Money | null;
  readonly now: Money | null;
  /** Who wrote it down; null where a restoration was charged so. */
  readonly by: string | null;
};

type Row = {
  readonly id: bigint;
  readonly tld: string;
  readonly at: Date;
  readonly currency: string;
  readonly was: bigint | null;
  readonly now: bigint | null;
  readonly by: string | null;
};

/**
 * Changes of restoration fees, the newest first, for staff who may see prices.
 *
 * @param part of the zone's name; empty = every zone
 */
export async function feeHistory(actor: StaffActor, part: string): Promise<readonly FeeChange[]> {
  if (!may(actor, 'prices.view')) return [];
  const rows = await db.$queryRaw<Row[]>`
    SELECT f.id, f.tld, f.at, f.currency, f.was, f.fee_minor AS now, u.name AS by
    FROM (SELECT *, lag(fee_minor) OVER (PARTITION BY tld ORDER BY id) AS was FROM restoration_fee) f
    LEFT JOIN "user" u ON u.id = f.by_user_id
    WHERE strpos(f.tld, ${part}) > 0 OR ${part} = ''
    ORDER BY f.id DESC LIMIT ${shown}`;
  const amount = (minor: bigint | null, currency: string) =>
    minor === null ? null : moneyFromDatabase(minor, currency);
  return rows.map(({ id, was, now, currency, ...row }) => ({
    ...row,
    id: String(id),
    was: amount(was, currency),
    now: amount(now, currency),
  }));
}
