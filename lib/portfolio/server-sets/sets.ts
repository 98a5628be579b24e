import 'server-only';
import type { Tx } from '@/lib/base/db/client';

/** Two to four name servers by a name. */
export type ServerSet = {
  readonly id: string;
  readonly name: string;
  readonly hosts: readonly string[];
  /** New registrations get these. */
  readonly isDefault: boolean;
};

const select = { id: true, name: true, hosts: true, isDefault: true } as const;

/** Every set in the order in which forms show them. */
export function serverSets(tx: Pick<Tx, 'serverSet'>): Promise<readonly ServerSet[]> {
  return tx.serverSet.findMany({ orderBy: [{ position: 'asc' }, { id: 'asc' }], select });
}

/**
 * Hosts of the servers that domains get which are bought now, by what was chosen: those of a set, of the default one where
 * nothing was chosen; null for the registrar's. `gone`: the set that was chosen is not there any more.
 */
export async function serversForNew(
  tx: Pick<Tx, 'serverSet'>,
  chosen: string | undefined,
): Promise<readonly string[] | null | 'gone'> {
  if (chosen === 'registrar') return null;
  const sets = await serverSets(tx);
  if (chosen === undefined) return sets.find(({ isDefault }) => isDefault)?.hosts ?? null;
  return sets.find(({ id }) => id === chosen)?.hosts ?? 'gone';
}

/** One by its id; null where there is none any more. */
export function serverSet(tx: Pick<Tx, 'serverSet'>, id: string): Promise<ServerSet | null> {
  return tx.serverSet.findUnique({ where: { id }, select });
}
