import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import type { Tx } from '@/lib/base/db/client';
import { dateOfDay, dayOf } from '@/lib/base/values/day';
import { keepers } from '@/lib/money/payments/providers-on';
import { zonesByGroup, type Zone } from '@/lib/money/prices/zones';
import { priceOf } from '@/lib/money/prices/prices';
import { renewDomain } from '@/lib/portfolio/domains/operations/renew';
import { renewalPolicy } from '@/lib/people/settings/renewals/read-policy';

/** How far ahead renewals are looked at. */
export const forecastDays = 90;

/** From what a renewal is paid; `nothing`: it cannot be; `unpriced`: nobody here knows what it costs. */
export type PaidFrom = 'wallet' | 'method' | 'credit' | 'nothing' | 'unpriced';

type Given = {
  readonly at: Date;
  /** Of one customer alone. */
  readonly customerId?: string;
  /** What we have at the registrar, in kopecks; null where nobody knows. */
  readonly balanceMinor?: number | null;
};

/**
 * The rows of `due`, to put before a SELECT: each renewal that our schedule makes in the days ahead, what it costs its
 * owner and us in kopecks, what has been taken from the wallet (`spent`) and from the registrar's balance (`charged`) by
 * then, and from what it is paid (`paid_from`, {@link PaidFrom}); `is_short` where the registrar's balance lacks it.
 * What is being renewed right now is not among them. Prices are those of today: a lock, a premium price and the owner's
 * group counted; of customers who are billed in another currency nothing is known here.
 */
export async function dueRenewals(tx: Tx, { at, customerId, balanceMinor = null }: Given): Promise<Prisma.Sql> {
  const { renewDays, stopDays } = await renewalPolicy(tx);
  const today = dateOfDay(dayOf(at));
  const from = dateOfDay(dayOf(at, 0 - stopDays));
  const until = dateOfDay(dayOf(at, forecastDays - 1 + renewDays));
  const prices = JSON.stringify(await priceTable(tx));
  const whose =
    customerId === undefined ? Prisma.sql`d.customer_id IS NOT NULL` : Prisma.sql`d.customer_id = ${customerId}`;
  return Prisma.sql`
    WITH price AS (
      SELECT * FROM jsonb_to_recordset(${prices}::jsonb)
        AS p (tld text, "group" text, "isNational" boolean, price bigint, cost bigint)
    ), purse AS (
      SELECT a.customer_id, greatest(a.balance_minor, 0) AS own, a.balance_minor - coalesce(a.floor_minor, 0) AS reach
      FROM ledger_account a WHERE a.kind = 'wallet' AND a.currency = 'RUB'
    ), card AS (
      SELECT DISTINCT m.customer_id FROM saved_method m
      WHERE m.pays_renewals AND m.removed_at IS NULL AND m.provider = ANY(${[...(await keepers(tx))]})
    ), ending AS (
      SELECT d.id, d.customer_id, d.ascii_name, d.unicode_name, d.expires_on,
        greatest(d.expires_on - ${renewDays}::int, ${today}::date) AS day,
        CASE WHEN d.renews_as_quoted THEN NULL WHEN bought.is_premium THEN bought.price
          WHEN reading.ascii_name IS NOT NULL THEN NULL ELSE p.price END AS price,
        CASE WHEN d.renews_as_quoted THEN NULL WHEN bought.is_premium THEN bought.cost
          WHEN reading.ascii_name IS NOT NULL THEN NULL ELSE p.cost END AS cost,
        l.yearly_minor AS promised, l.below_cost_why IS NULL AS promised_above_cost
      FROM domain d JOIN customer c ON c.id = d.customer_id
        LEFT JOIN price p ON p.tld = d.tld AND c.currency = 'RUB' AND p."group" = coalesce(c.group_id, '')
          AND p."isNational" = (d.ascii_name LIKE 'xn--%')
        LEFT JOIN price_lock l ON l.domain_id = d.id AND l.currency = 'RUB' AND coalesce(l.until >= ${today}::date, TRUE)
        LEFT JOIN availability_reading reading ON reading.ascii_name = d.ascii_name AND reading.state = 'premium'
        LEFT JOIN LATERAL (
          SELECT coalesce(line.input ->> 'isPremium', 'false') = 'true' AS is_premium,
            CASE WHEN o.customer_id = d.customer_id AND o.currency = 'RUB' AND line.renew_cost_minor IS NOT NULL
              THEN line.renew_price_minor END AS price,
            CASE WHEN o.customer_id = d.customer_id AND o.currency = 'RUB' THEN line.renew_cost_minor END AS cost
          FROM order_line line JOIN "order" o ON o.id = line.order_id
          WHERE line.subject = 'domain:' || d.ascii_name AND line.kind = 'domain.register'
          ORDER BY o.customer_id = d.customer_id DESC, o.created_at DESC LIMIT 1
        ) bought ON TRUE
      WHERE ${whose} AND d.auto_renews AND d.state IN ('active', 'suspended') AND d.missing_since IS NULL
        AND d.service_id IS NOT NULL AND d.expires_on BETWEEN ${from}::date AND ${until}::date
        AND NOT EXISTS (SELECT FROM auto_renewal r
          WHERE r.domain_id = d.id AND r.ends_on = d.expires_on AND r.operation_id IS NOT NULL)
        AND d.ascii_name NOT IN (SELECT substr(o.subject, 8) FROM operation o
          WHERE o.kind = ${renewDomain.kind} AND o.ended_at IS NULL)
    ), costed AS (
      SELECT id, customer_id, ascii_name, unicode_name, expires_on, day, cost,
        CASE WHEN cost IS NULL OR promised IS NULL THEN price
          WHEN promised_above_cost THEN greatest(least(price, promised), cost) ELSE least(price, promised) END AS price
      FROM ending
    ), taken AS (
      SELECT *, sum(coalesce(price, 0)) OVER (
        PARTITION BY customer_id ORDER BY day, expires_on, ascii_name ROWS UNBOUNDED PRECEDING) AS spent
      FROM costed
    ), payable AS (
      SELECT taken.*, coalesce(purse.reach, 0) AS purse, CASE
          WHEN taken.price IS NULL THEN 'unpriced'
          WHEN taken.spent <= coalesce(purse.own, 0) THEN 'wallet'
          WHEN card.customer_id IS NOT NULL THEN 'method'
          WHEN taken.spent <= coalesce(purse.reach, 0) THEN 'credit'
          ELSE 'nothing' END AS paid_from
      FROM taken LEFT JOIN purse USING (customer_id) LEFT JOIN card USING (customer_id)
    ), summed AS (
      SELECT *, sum(CASE WHEN paid_from IN ('wallet', 'method', 'credit') THEN cost ELSE 0 END) OVER (
        ORDER BY day, expires_on, ascii_name ROWS UNBOUNDED PRECEDING) AS charged
      FROM payable
    ), due AS (
      SELECT *, paid_from IN ('wallet', 'method', 'credit') AND coalesce(charged > ${balanceMinor}::bigint, FALSE) AS is_short
      FROM summed
    )`;
}

type PriceRow = {
  readonly tld: string;
  /** Empty of customers who are in none. */
  readonly group: string;
  readonly isNational: boolean;
  readonly price: number;
  readonly cost: number;
};

/** What a year more costs in each zone for each group: zones and groups are few, however many names there are. */
async function priceTable(tx: Tx): Promise<readonly PriceRow[]> {
  const [groups, zonesOf] = await Promise.all([tx.customerGroup.findMany({ select: { id: true } }), zonesByGroup(tx)]);
  return [null, ...groups.map(({ id }) => id)].flatMap((group) =>
    [...zonesOf({ groupId: group, currency: 'RUB' }).values()].flatMap((zone) => rowsOf(zone, group ?? '')),
  );
}

function rowsOf({ tld, cost, idn, rules }: Zone, group: string): readonly PriceRow[] {
  return [false, true].flatMap((isNational) => {
    const { renew } = isNational && idn ? idn.cost : cost;
    if (renew.currency !== 'RUB') return [];
    return [{ tld, group, isNational, price: priceOf(renew, rules.renew).minor, cost: renew.minor }];
  });
}
