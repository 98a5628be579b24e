import 'server-only';
import { digest } from '@/lib/base/crypto/token';
import type { Tx } from '@/lib/base/db/client';
import type { Actor } from '@/lib/people/access/actor';
import { domainsNamed, type ChosenDomain } from '@/lib/portfolio/bulk/chosen';
import { planAutoRenewals, planEmails, planFolders, planPrivacy, planServers } from './plan-cells';
import type { SheetField } from './columns';
import type { Sheet, SheetRow } from './read-sheet';
import { mostAtOnce } from './schema';

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
    }
);

/** Rows that change something and go together, in the order of the file. */
export type Portion = {
  /** They stand below this line. */
  readonly after: number;
  readonly count: number;
  readonly mark: string;
};

export type SheetPlan = {
  /** What is refused first, then what changes, then what stays. */
  readonly rows: readonly PlannedRow[];
  /** Rows of which something changes, and how they go. */
  readonly changes: number;
  readonly portions: readonly Portion[];
  /** Rows of which something is refused. */
  readonly refused: number;
};

type ReadSheet = Extract<Sheet, { kind: 'read' }>;

/** What each row of a sheet would change of the domains that the actor may change; of others nothing is told. */
export async function planSheet(
  tx: Tx,
  actor: Actor,
  { rows, fields }: ReadSheet,
  atOnce = mostAtOnce,
): Promise<SheetPlan> {
  const names = rows.flatMap((row) => (row.kind === 'read' ? [row.asciiName] : []));
  const found = await domainsNamed(tx, actor, names);
  const byName = new Map(found.map((domain) => [domain.asciiName, domain]));
  const planned = new Map<PlannedField, ReadonlyMap<string, CellPlan>>();
  // One after another: a transaction has one connection.
  for (const field of fields)
    if (isPlanned(field)) planned.set(field, await planners[field](tx, actor, wishesOf(rows, byName, field)));
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
    return { line, name: domain.unicodeName, kind: 'read', domain, cells };
  });
  const changing = changingIn(plans);
  return {
    rows: plans.toSorted((left, right) => weight(left) - weight(right) || left.line - right.line),
    changes: changing.length,
    portions: portionsOf(changing, atOnce),
    refused: plans.filter((row) => weight(row) === 0).length,
  };
}

export type ChangingRow = Extract<PlannedRow, { kind: 'read' }>;

/** The rows that go together next below a line, with their mark; null where none changes anything there. */
export function portionAfter(
  { rows }: Pick<SheetPlan, 'rows'>,
  line: number,
  atOnce = mostAtOnce,
): { readonly rows: readonly ChangingRow[]; readonly mark: string; readonly left: number } | null {
  const below = changingIn(rows).filter((row) => row.line > line);
  const together = below.slice(0, atOnce);
  if (together.length === 0) return null;
  return { rows: together, mark: markOf(together), left: below.length - together.length };
}

function portionsOf(changing: readonly ChangingRow[], atOnce: number): readonly Portion[] {
  const portions: Portion[] = [];
  for (let from = 0; from < changing.length; from += atOnce) {
    const rows = changing.slice(from, from + atOnce);
    portions.push({ after: changing[from - 1]?.line ?? 0, count: rows.length, mark: markOf(rows) });
  }
  return portions;
}

/** In the order of the file. */
function changingIn(rows: readonly PlannedRow[]): readonly ChangingRow[] {
  return rows
    .flatMap((row) =>
      row.kind === 'read' && Object.values(row.cells).some(({ kind }) => kind === 'change') ? row : [],
    )
    .toSorted((left, right) => left.line - right.line);
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

/** What tells whether rows would still do what was shown. */
function markOf(rows: readonly ChangingRow[]): string {
  const told = rows.map(({ domain, cells }) => [
    domain.id,
    domain.customerId,
    ...Object.entries(cells).flatMap(([field, cell]) => (cell.kind === 'change' ? [field, cell.to] : [])),
  ]);
  return digest(JSON.stringify(told));
}
