import 'server-only';
import { z } from 'zod';
import type { Tx } from '@/lib/base/db/client';
import { newId } from '@/lib/base/values/ids';

export type MovedTerm = { readonly asciiName: string; readonly before: string; readonly after: string };

/**
 * Writes down terms that became longer although no operation of ours asked for it, most likely by the registrar's own
 * automatic renewal: somebody has paid for them. Answers nothing for names that something of ours explains.
 */
export async function recordMovedTerms(tx: Tx, moved: readonly MovedTerm[], readAt: Date): Promise<void> {
  if (moved.length === 0) return;
  const recently = new Date(readAt.getTime() - 3 * 86_400_000);
  const explained = await explainedNames(tx, moved, recently);
  const found = moved.filter(({ asciiName }) => !explained.has(asciiName));
  if (found.length === 0) return;
  const rows = JSON.stringify(found.map((term) => ({ id: newId('los'), ...term })));
  // A bill that came first is the same loss.
  const billed = await tx.$queryRaw<{ asciiName: string }[]>`
    UPDATE loss SET ended_on = term.before, ends_on = term.after
    FROM (
      SELECT DISTINCT ON (l.ascii_name) l.id, moved.before, moved.after
      FROM loss l JOIN json_to_recordset(${rows}::json) AS moved("asciiName" text, before date, after date)
        ON moved."asciiName" = l.ascii_name
      WHERE l.ends_on IS NULL AND l.found_at >= ${recently}
    ) AS term WHERE loss.id = term.id RETURNING loss.ascii_name AS "asciiName"`;
  const isBilled = billed.map(({ asciiName }) => asciiName);
  await tx.$executeRaw`
    INSERT INTO loss (id, ascii_name, customer_id, ended_on, ends_on, cost_minor, currency)
    SELECT moved.id, moved."asciiName", d.customer_id, moved.before, moved.after, COALESCE(p.renew_cost, 0),
      COALESCE(p.currency, 'RUB')
    FROM json_to_recordset(${rows}::json) AS moved(id text, "asciiName" text, before date, after date)
      LEFT JOIN domain d ON d.ascii_name = moved."asciiName" LEFT JOIN tld_price p ON p.tld = d.tld
    WHERE moved."asciiName" <> ALL(${isBilled}::text[])
    ON CONFLICT DO NOTHING`;
  // It cannot be read, but this is what it does: it counts as on until it is turned off again.
  const paid = await paidByStaff(tx, recently);
  const names = found.flatMap(({ asciiName }) => (paid.has(asciiName) ? [] : [asciiName]));
  if (names.length === 0) return;
  await tx.domain.updateMany({ where: { asciiName: { in: names } }, data: { registrarRenews: true } });
}

/** Names of bills that staff paid in the panel: somebody bears the cost, but the registrar renewed nothing by itself. */
async function paidByStaff(tx: Tx, recently: Date): Promise<ReadonlySet<string>> {
  const paid = await tx.operation.findMany({
    where: { kind: 'bill.pay-type', OR: [{ endedAt: null }, { state: 'succeeded', endedAt: { gte: recently } }] },
    select: { input: true },
  });
  return new Set(paid.flatMap(({ input }) => billed.safeParse(input).data?.names ?? []));
}

const billed = z.object({ names: z.array(z.string()) });

async function explainedNames(tx: Tx, moved: readonly MovedTerm[], recently: Date): Promise<ReadonlySet<string>> {
  const ours = await tx.operation.findMany({
    where: {
      subject: { in: moved.map(({ asciiName }) => `domain:${asciiName}`) },
      kind: { in: ['domain.renew', 'domain.register', 'bill.delete'] },
      OR: [{ endedAt: null }, { state: 'succeeded', endedAt: { gte: recently } }],
    },
    select: { subject: true },
  });
  return new Set(ours.map(({ subject }) => subject.slice('domain:'.length)));
}
