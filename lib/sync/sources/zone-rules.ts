import 'server-only';
import { now, nowMs } from '@/lib/base/clock/clock';
import { asciiOf } from '@/lib/registrar/answers/same-name';
import { oddRow, oddRowsOf } from '@/lib/registrar/regapi/odd-rows';
import { reasonOf } from '@/lib/registrar/regapi/outcome';
import type { Tx } from '@/lib/base/db/client';
import { callOf, write, type SyncSource } from '@/lib/sync/reading/context';
import { storeApart } from '@/lib/sync/reading/odd-rows';
import { unlikeTwins } from '@/lib/sync/reading/twins';

const dayMs = 24 * 60 * 60_000;

/** When the zones of the names that are here can be renewed (REG.API 8.27): one name stands for its zone, all in one call. */
export const zoneRules: SyncSource = {
  name: 'zoneRules',
  everyMs: 60 * 60_000,
  after: ['services'],
  run: async (context) => {
    const names = await context.db.$queryRaw<{ tld: string; ascii_name: string }[]>`
      SELECT DISTINCT ON (d.tld) d.tld, d.ascii_name FROM domain d LEFT JOIN zone_rule z ON z.tld = d.tld
      WHERE d.service_id IS NOT NULL AND d.missing_since IS NULL AND d.state IN ('active', 'suspended')
        AND (z.read_at IS NULL OR z.read_at < ${new Date(nowMs() - dayMs)})
      ORDER BY d.tld, d.ascii_name LIMIT 1000`;
    if (names.length === 0) return { calls: 0, rows: 0, problem: null };
    const domains = names.map(({ ascii_name: dname }) => ({ dname }));
    const outcome = await context.regapi.domain.get_tld_info({ domains }, callOf(context));
    if (outcome.kind !== 'done') return { calls: 1, rows: 0, problem: reasonOf(outcome) };
    const readAt = now();
    const asked = new Map(names.map(({ tld }) => [asciiOf(tld), tld]));
    const all = outcome.answer.domains.flatMap((domain) => (domain.ok ? [domain.item.tld_info] : []));
    const told = all.flatMap((rule) => {
      const tld = asked.get(asciiOf(rule.tld));
      return tld === undefined ? [] : [{ ...rule, tld }];
    });
    const strangers = all.filter(({ tld }) => !asked.has(asciiOf(tld)));
    const { unique, twins } = unlikeTwins(told, ({ tld }) => tld);
    const refused = await storeApart(unique, (rules) => write(context, (tx) => storeRules(tx, rules, readAt)));
    const odd = [
      ...oddRowsOf(outcome.answer),
      ...strangers.map((rule) => oddRow(rule, 'noName')),
      ...twins.map((rule) => oddRow(rule, 'twice')),
      ...refused,
    ];
    return { calls: 1, rows: unique.length, problem: null, odd };
  },
};

type Rule = {
  readonly tld: string;
  readonly renew_grace_period_before_expdate: number | null;
  readonly renew_grace_period_after_expdate: number | null;
  readonly reject_days_of_renew_after_create: number | null;
  readonly restoration_grace_period: number | null;
  readonly min_nss_count: number | null;
  readonly max_nss_count: number | null;
  readonly email_verification: boolean;
};

/** What is known never gives way to what is missing. */
async function storeRules(tx: Tx, rules: readonly Rule[], readAt: Date): Promise<void> {
  const rows = rules.map((rule) => ({
    tld: rule.tld,
    before: rule.renew_grace_period_before_expdate,
    beforeDays: positive(rule.renew_grace_period_before_expdate),
    grace: whole(rule.renew_grace_period_after_expdate),
    afterDays: positive(rule.reject_days_of_renew_after_create),
    after: rule.reject_days_of_renew_after_create,
    restoration: whole(rule.restoration_grace_period),
    fewest: whole(rule.min_nss_count),
    most: positive(rule.max_nss_count),
    verifies: rule.email_verification,
  }));
  await tx.$executeRaw`
    INSERT INTO zone_rule (tld, renew_before_days, renew_after_days, locked_after_create_days,
      restoration_days, min_servers, max_servers, verifies_email, read_at)
    SELECT told.tld, CASE WHEN told.before IS NULL THEN z.renew_before_days ELSE told."beforeDays" END,
      COALESCE(told.grace, z.renew_after_days),
      CASE WHEN told.after IS NULL THEN COALESCE(z.locked_after_create_days, 0) ELSE COALESCE(told."afterDays", 0) END,
      COALESCE(told.restoration, z.restoration_days), COALESCE(told.fewest, z.min_servers),
      COALESCE(told.most, z.max_servers), told.verifies, ${readAt}::timestamptz
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS told(
      tld text, before float8, "beforeDays" int, grace int, after float8, "afterDays" int,
      restoration int, fewest int, most int, verifies boolean) LEFT JOIN zone_rule z ON z.tld = told.tld
    ON CONFLICT (tld) DO UPDATE SET renew_before_days = EXCLUDED.renew_before_days,
      renew_after_days = EXCLUDED.renew_after_days, locked_after_create_days = EXCLUDED.locked_after_create_days,
      restoration_days = EXCLUDED.restoration_days, min_servers = EXCLUDED.min_servers, max_servers = EXCLUDED.max_servers,
      verifies_email = EXCLUDED.verifies_email, read_at = EXCLUDED.read_at`;
}

/** 0 stands for "at any time". */
const positive = (days: number | null): number | null => (days !== null && days > 0 ? Math.round(days) : null);

const whole = (count: number | null): number | null => (count === null ? null : Math.round(count));
