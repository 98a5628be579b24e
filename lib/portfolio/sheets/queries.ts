import 'server-only';
import { db } from '@/lib/base/db/client';
import type { Actor } from '@/lib/people/access/actor';
import type { CellPlan, PlannedField, PlannedRow, SheetPlan } from './plan';
import { planSheet, plannedFields } from './plan';
import { sheetOf } from './kept';
import type { Sheet } from './read-sheet';
import { sheetSearch } from './schema';

const pageSize = 50;

/** A row as its page shows it. */
export type SheetRowView = {
  readonly line: number;
  readonly name: string;
  /** Why the whole row is left out; null where it is read. */
  readonly why: Extract<PlannedRow, { kind: 'bad' }>['why'] | null;
  /** What changes or is refused, by column. */
  readonly cells: readonly {
    readonly field: PlannedField;
    readonly plan: Exclude<CellPlan, { kind: 'same' }>;
  }[];
};

export type SheetView = {
  readonly id: string;
  readonly page: number;
  readonly pageSize: number;
  /** null: nothing was sent yet, or it is not kept any more. */
  readonly sheet:
    | Extract<Sheet, { kind: 'wrong' }>
    | ({
        readonly kind: 'planned';
        readonly total: number;
        readonly rows: readonly SheetRowView[];
        readonly fields: readonly PlannedField[];
        readonly unknown: readonly string[];
      } & Omit<SheetPlan, 'rows'>)
    | null;
};

/** What a sheet of whoever looks would change, page by page; rows that change nothing are counted alone. */
export async function sheetView(actor: Actor, params: object): Promise<SheetView> {
  const { sheet: id, page } = sheetSearch.parse(params);
  const about = { id, page, pageSize };
  const sheet = id === '' ? null : await sheetOf(db, actor, id);
  if (sheet === null || sheet.kind === 'wrong') return { ...about, sheet };
  const { rows, ...plan } = await planSheet(db, actor, sheet);
  const told = rows.map(viewOf).filter(({ why, cells }) => why !== null || cells.length > 0);
  const fields = sheet.fields.filter((field) => field !== 'name' && field !== 'punycode');
  const shown = told.slice((page - 1) * pageSize, page * pageSize);
  return {
    ...about,
    sheet: { kind: 'planned', ...plan, total: told.length, rows: shown, fields, unknown: sheet.unknown },
  };
}

function viewOf(row: PlannedRow): SheetRowView {
  const { line, name } = row;
  if (row.kind === 'bad') return { line, name, why: row.why, cells: [] };
  const cells = plannedFields.flatMap((field) => {
    const plan = row.cells[field];
    return plan === undefined || plan.kind === 'same' ? [] : [{ field, plan }];
  });
  return { line, name, why: null, cells };
}
