import 'server-only';
import { digest } from '@/lib/base/crypto/token';
import type { Tx } from '@/lib/base/db/client';
import type { Actor } from '@/lib/people/access/actor';
import { domainsNamed, type ChosenDomain } from '@/lib/portfolio/bulk/chosen';
import { planAutoRenewals, planEmails, planFolders, planPrivacy, planServers } from './plan-cells';
import type { SheetField } from './columns';
import type { Sheet, SheetRow } from './read-sheet';
import { mostChanged } from './schema';

/** What a cell of a row would do. */
export type CellPlan =
  | { readonly kind: 'same' }
  | {
      readonly kind: 'change';
      /** As people read it; null is nothing. */
      readonly before: string | null;
      readonly after: string | null;
      /** What carries it out: hosts, "on" or "off", the id of a folder or of a customer. */
      readonly to: readonly string[];
    }
  | { readonly kind: 'refused'; readonly why: CellRefusal };

export type CellRefusal =
  | 'servers'
  | 'serverCount'
  | 'glue'
  | 'onOff'
  | 'ownerOnly'
  | 'noFolder'
  | 'severalFolders'
  | 'email'
  | 'unknownCustomer'
  | 'severalCustomers'
  | 'inProgress'
  | 'missing'
  | 'notHere'
  | 'zone'
  | 'suspended';

/** Columns whose cells change something. */
export const plannedFields = [
  'nameServers',
  'autoRenew',
  'privacy',
  'folder',
  'email',
] as const satisfies readonly SheetField[];
export type PlannedField = (typeof plannedFields)[number];

/** A domain with what its row says in one column. */
export type Wish = { readonly domain: ChosenDomain; readonly cell: string };

export type PlannedRow = { readonly line: number; readonly name: string } & (
  | { readonly kind: 'bad'; readonly why: Extract<SheetRow, { kind: 'bad' }>['why'] | 'unknown' }
  | {
      readonly kind: 'read';
      readonly domain: ChosenDomain;
      readonly cells: Readonly<Partial<Record<PlannedField, CellPlan>>>;
      /** More rows change before it than go at once. */
      readonly isLater: boolean;
    }
);

export type SheetPlan = {
  /** What is refused first, then what changes, then what stays. */
  readonly rows: readonly PlannedRow[];
  /** Rows of which something goes now; and of which something would, beyond what goes at once. */
  readonly changes: number;
  readonly later: number;
  /** Rows of which something is refused. */
  readonly refused: number;
  readonly mark: string;
};

type ReadSheet = Extract<Sheet, { kind: 'read' }>;

/** What each row of a sheet would change of the domains that the actor may change; of others nothing is told. */
export async function planSheet(tx: Tx, actor: Actor, { rows, fields }: ReadSheet): Promise<SheetPlan> {
  const names = rows.flatMap((row) => (row.kind === 'read' ? [row.asciiName] : []));
  const found = await domainsNamed(tx, actor, names);
  const byName = new Map(found.map((domain) => [domain.asciiName, domain]));
  const planned = new Map<PlannedField, ReadonlyMap<string, CellPlan>>();
  // One after another: a transaction has one connection.
  for (const field of fields)
    if (isPlanned(field)) planned.set(field, await planners[field](tx, actor, wishesOf(rows, byName, field)));
  let changing = 0;
  const plans = rows.map(({ line, typed, ...row }): PlannedRow => {
    if (row.kind === 'bad') return { line, name: typed, kind: 'bad', why: row.why };
    const domain = byName.get(row.asciiName);
    if (!domain) return { line, name: typed, kind: 'bad', why: 'unknown' };
    const cells = Object.fromEntries(
      [...planned].flatMap(([field, by]) => {
        const cell = by.get(domain.id);
        return cell ? [[field, cell] as const] : [];
      }),
    );
    const changes = Object.values(cells).some(({ kind }) => kind === 'change');
    if (changes) changing += 1;
    return { line, name: domain.unicodeName, kind: 'read', domain, cells, isLater: changes && changing > mostChanged };
  });
  return {
    rows: plans.toSorted((left, right) => weight(left) - weight(right) || left.line - right.line),
    changes: Math.min(changing, mostChanged),
    later: Math.max(0, changing - mostChanged),
    refused: plans.filter((row) => weight(row) === 0).length,
    mark: digest(JSON.stringify(plans.flatMap((row) => (row.kind === 'read' && !row.isLater ? [markOf(row)] : [])))),
  };
}

const planners = {
  nameServers: planServers,
  autoRenew: planAutoRenewals,
  privacy: planPrivacy,
  folder: planFolders,
  email: planEmails,
} as const satisfies Readonly<
  Record<PlannedField, (tx: Tx, actor: Actor, wishes: readonly Wish[]) => Promise<ReadonlyMap<string, CellPlan>>>
>;

const isPlanned = (field: SheetField): field is PlannedField => field in planners;

function wishesOf(
  rows: readonly SheetRow[],
  byName: ReadonlyMap<string, ChosenDomain>,
  field: PlannedField,
): readonly Wish[] {
  return rows.flatMap((row) => {
    const domain = row.kind === 'read' ? byName.get(row.asciiName) : undefined;
    return row.kind === 'read' && domain ? [{ domain, cell: row.cells[field] ?? '' }] : [];
  });
}

function weight(row: PlannedRow): number {
  if (row.kind === 'bad') return 0;
  const kinds = Object.values(row.cells).map(({ kind }) => kind);
  if (kinds.includes('refused')) return 0;
  return kinds.includes('change') ? 1 : 2;
}

function markOf({ domain, cells }: Extract<PlannedRow, { kind: 'read' }>): readonly unknown[] {
  const changes = Object.entries(cells).flatMap(([field, cell]) => (cell.kind === 'change' ? [field, cell.to] : []));
  return changes.length === 0 ? [] : [domain.id, domain.customerId, ...changes];
}
