import type { Account, LedgerEntry } from './account';
import type { Bill } from './bill';
import type { Row } from './collections';
import type { Folder, Service } from './service';
import type { Settings } from './world';
import type { Zone } from './zone';

/** The whole file of version 1: one object. What later versions added is not in it. */
interface Version1 {
  readonly clockOffsetMs: number;
  readonly settings: Partial<Settings>;
  readonly nextId: number;
  readonly settledOn: string;
  readonly accounts: readonly Account[];
  readonly services: readonly Service[];
  readonly zones: readonly (readonly [number, Omit<Zone, 'changedAt'>])[];
  readonly bills: readonly Bill[];
  readonly folders: readonly Folder[];
  readonly ledger: readonly LedgerEntry[];
  readonly takenNames: readonly string[];
}

/** Reads a file of version 1 as rows and what lay beside them; undefined when it is none. */
export function readVersion1(text: string): { readonly head: Version1; readonly rows: readonly Row[] } | undefined {
  const value = parse(text);
  return isVersion1(value) ? { head: value, rows: rowsOf(value) } : undefined;
}

function rowsOf(old: Version1): readonly Row[] {
  return [
    ...old.accounts.map((account): Row => ['accounts', account.login, account]),
    ...old.services.map((service): Row => ['services', service.id, service]),
    ...old.zones.map(([id, zone]): Row => ['zones', id, { ...zone, changedAt: zone.readyAt }]),
    ...old.bills.map((bill): Row => ['bills', bill.id, bill]),
    ...old.folders.map((folder): Row => ['folders', folder.id, folder]),
    ...old.ledger.map((entry, index): Row => ['ledger', index, entry]),
    ...old.takenNames.map((name): Row => ['takenNames', name, true]),
  ];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Only this simulator wrote such files: the version and one collection stand for the shape of all. */
function isVersion1(value: unknown): value is Version1 {
  return (
    typeof value === 'object' && value !== null && 'version' in value && value.version === 1 && 'services' in value
  );
}
