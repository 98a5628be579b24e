import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import type { Tx } from '@/lib/base/db/client';
import { dateOfDay, dayOf } from '@/lib/base/values/day';
import { currencies, currencyOf, homeCurrency, type Currency } from '@/lib/base/values/money';
import { takes } from '@/lib/money/payments/provider-names';
import { keepers } from '@/lib/money/payments/providers-on';
import { zonesByGroup, type Zone } from '@/lib/money/prices/zones';
import { priceOf } from '@/lib/money/prices/prices';
import type { Exchange } from '@/lib/money/rates/exchange';
import { exchanges } from '@/lib/money/rates/exchanges';
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
 * owner (`price`, in minor units of the owner's `currency`) and us (`cost`, in kopecks), what has been taken from the
 * wallet (`spent`) and from the registrar's balance (`charged`) by then, and from what it is paid (`paid_from`,
 * {@link PaidFrom}); `is_short` where the registrar's balance lacks it.
 * What is being renewed right now is not among them. Prices are those of today: rates, a lock, a premium price and the
 * owner's group counted.
 */
export async function dueRenewals(tx: Tx, { at, customerId, balanceMinor = null }: Given): Promise<Prisma.Sql> {
  const { renewDays, stopDays } = await renewalPolicy(tx);
  const today = dateOfDay(dayOf(at));
  const from = dateOfDay(dayOf(at, 0 - stopDays));
  const until = dateOfDay(dayOf(at, forecastDays - 1 + renewDays));
  const payers = customerId === undefined ? {} : { id: customerId };
  const owners = await tx.customer.groupBy({ by: ['groupId', 'currency'], where: payers });
  const prices = JSON.stringify(await priceTable(tx, owners));
  const rates = JSON.stringify([inHome, ...[...(await exchanges(tx)).values()].map(rateOf)]);
  const cards = (await keepers(tx)).flatMap((provider) =>
    currencies.filter((currency) => takes(provider, currency)).map((currency) => ({ provider, currency })),
  );
  const whose =
    customerId === undefined ? Prisma.sql`d.customer_id IS NOT NULL` : Prisma.sql`d.customer_id = ${customerId}`;
  return Prisma.sql`
    WITH price AS (
      SELECT * FROM jsonb_to_recordset(${prices}::jsonb)
        AS p (tld text, "group" text, currency text, "isNational" boolean, price bigint, cost bigint)
    ), rate AS (
      SELECT * FROM jsonb_to_recordset(${rates}::jsonb) AS r (currency text, times numeric, per numeric, step numeric)
    ), purse AS (
      SELECT a.customer_id, a.currency::text AS currency, greatest(a.balance_minor, 0) AS own,
        a.balance_minor - coalesce(a.floor_minor, 0) AS reach
      FROM ledger_account a WHERE a.kind = 'wallet'
    ), card AS (
      SELECT DISTINCT m.customer_id, keeper.currency FROM saved_method m
        JOIN jsonb_to_recordset(${JSON.stringify(cards)}::jsonb) AS keeper (provider text, currency text) USING (provider)
      WHERE m.pays_renewals AND m.removed_at IS NULL
    ), ending AS (
      SELECT d.id, d.customer_id, d.ascii_name, d.unicode_name, d.expires_on, c.currency::text AS currency,
        rate.times, rate.per, rate.step,
        greatest(d.expires_on - ${renewDays}::int, ${today}::date) AS day,
        CASE WHEN d.renews_as_quoted THEN NULL WHEN bought.is_premium THEN bought.price
          WHEN reading.ascii_name IS NOT NULL THEN NULL ELSE p.price END AS price,
        CASE WHEN d.renews_as_quoted THEN NULL WHEN bought.is_premium THEN bought.cost
          WHEN reading.ascii_name IS NOT NULL THEN NULL ELSE p.cost END AS cost,
        CASE WHEN l.currency = c.currency THEN l.yearly_minor
          ELSE (div(l.yearly_minor * rate.times + rate.per - 1, rate.per) * rate.step)::bigint END AS promised,
        l.below_cost_why IS NULL AS promised_above_cost
      FROM domain d JOIN customer c ON c.id = d.customer_id
        LEFT JOIN rate ON rate.currency = c.currency
        LEFT JOIN price p ON p.tld = d.tld AND p.currency = c.currency AND p."group" = coalesce(c.group_id, '')
          AND p."isNational" = (d.ascii_name LIKE 'xn--%')
        LEFT JOIN price_lock l ON l.domain_id = d.id AND l.currency IN ('RUB', c.currency)
          AND coalesce(l.until >= ${today}::date, TRUE)
        LEFT JOIN availability_reading reading ON reading.ascii_name = d.ascii_name AND reading.state = 'premium'
        LEFT JOIN LATERAL (
          SELECT coalesce(line.input ->> 'isPremium', 'false') = 'true' AS is_premium,
            CASE WHEN o.customer_id = d.customer_id AND o.currency = c.currency AND line.renew_cost_minor IS NOT NULL
              THEN line.renew_price_minor END AS price,
            CASE WHEN o.customer_id = d.customer_id AND o.currency = c.currency THEN line.renew_cost_minor END AS cost
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
      SELECT id, customer_id, ascii_name, unicode_name, expires_on, day, currency, cost,
        CASE WHEN cost IS NULL OR promised IS NULL THEN price
          WHEN promised_above_cost
            THEN greatest(least(price, promised), (div(cost * times + per - 1, per) * step)::bigint)
          ELSE least(price, promised) END AS price
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
      FROM taken LEFT JOIN purse USING (customer_id, currency) LEFT JOIN card USING (customer_id, currency)
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
  readonly currency: Currency;
  readonly isNational: boolean;
  readonly price: number;
  readonly cost: number;
};

type Owners = { readonly groupId: string | null; readonly currency: string };

/** What a year more costs in each zone for each group and currency: those are few, however many names there are. */
async function priceTable(tx: Tx, owners: readonly Owners[]): Promise<readonly PriceRow[]> {
  const zonesOf = await zonesByGroup(tx);
  return owners.flatMap(({ groupId, currency: code }) => {
    const currency = currencyOf(code);
    const group = groupId ?? '';
    return [...zonesOf({ groupId, currency }).values()].flatMap((zone) => rowsOf(zone, { group, currency }));
  });
}

function rowsOf(
  { tld, cost, idn, rules }: Zone,
  owner: { readonly group: string; readonly currency: Currency },
): readonly PriceRow[] {
  return [false, true].flatMap((isNational) => {
    const { renew } = isNational && idn ? idn.cost : cost;
    if (renew.currency !== homeCurrency) return [];
    return [{ tld, ...owner, isNational, price: priceOf(renew, rules.renew).minor, cost: renew.minor }];
  });
}

/** An amount in roubles is `times` of it by `per`, rounded up, `step` at a time: as `exchanged` reckons. */
type RateRow = { readonly currency: Currency; readonly times: string; readonly per: string; readonly step: number };

const inHome: RateRow = { currency: homeCurrency, times: '1', per: '1', step: 1 };

function rateOf({ currency, roublesMicro, surchargeBps, roundToMinor }: Exchange): RateRow {
  const step = Math.max(1, roundToMinor);
  const times = 1_000_000n * BigInt(10_000 + surchargeBps);
  return { currency, times: String(times), per: String(BigInt(roublesMicro) * 10_000n * BigInt(step)), step };
}
