import 'server-only';
import { settleTransfers } from '@/lib/portfolio/transfers/order/settle';
import { isTransferStatus } from '@/lib/portfolio/transfers/standing/statuses';
import { callOf, write, type SyncContext, type SyncReport } from './context';
import { byName } from './read';

/** Asks where some transfers stand in one call (REG.API 8.9), and settles what has ended. At most 1000 names. */
export async function readTransfers(context: SyncContext, names: readonly string[]): Promise<SyncReport> {
  const open = await context.db.transfer.findMany({
    where: { state: 'under_way', asciiName: { in: [...names] } },
    select: { id: true, asciiName: true, serviceId: true },
  });
  if (open.length === 0) return { calls: 0, rows: 0, problem: null };
  const domains = open.map(({ asciiName, serviceId }) =>
    serviceId === null ? { dname: asciiName } : { service_id: Number(serviceId) },
  );
  const outcome = await context.regapi.domain.get_transfer_status({ domains }, callOf(context));
  const [only, ...others] = open;
  // Of one name alone the whole call is refused.
  if (outcome.kind === 'refused' && only && others.length === 0 && unfollowed.has(outcome.code)) {
    await write(context, (tx) => settleTransfers(tx, [{ id: only.id, status: 'notAvailable' }]));
    return { calls: 1, rows: 1, problem: null };
  }
  const asked = open.map(({ asciiName }) => asciiName);
  const results = byName(asked, outcome, (answer) => answer.domains);
  if (!results.ok) return results.report;
  const ids = new Map(open.map(({ id, asciiName }) => [asciiName, id] as const));
  const seen = results.items.flatMap(({ name, result }) => {
    const id = ids.get(name);
    if (id === undefined) return [];
    // A zone whose transfers it does not follow may be refused as well as called not available: the list of names tells.
    if (!result.ok) return unfollowed.has(result.code) ? [{ id, status: 'notAvailable' as const }] : [];
    const { status } = result.item;
    return [{ id, status: isTransferStatus(status) ? status : null }];
  });
  await write(context, (tx) => settleTransfers(tx, seen));
  return { calls: 1, rows: seen.length, problem: null, odd: results.odd };
}

/** What is said of names whose zone has no status of transfers (REG.API 8.9). */
const unfollowed: ReadonlySet<string> = new Set(['INVALID_DOMAIN_NAME_FORMAT', 'UNAVAILABLE_DOMAIN_ZONE']);
