import { isIncomplete, type Coverage } from './coverage';

/** The table as text: a function a line, then the totals and what is missing. */
export function report(rows: readonly Coverage[]): string {
  const width = Math.max(...rows.map(({ name }) => name.length));
  const missing = rows.filter(isIncomplete).map(({ name }) => name);
  return [
    `${'function'.padEnd(width)}  client  simulator  tests  panel`,
    ...rows.map((row) => line(row, width)),
    '',
    ...totals(rows),
    missing.length === 0
      ? 'Every function has a client, a simulator and a test.'
      : `Without client, simulator or test: ${missing.join(', ')}`,
  ].join('\n');
}

function line({ name, hasClient, hasSimulator, tests, panel }: Coverage, width: number): string {
  const cells = [yes(hasClient).padEnd(6), yes(hasSimulator).padEnd(9), String(tests.length).padStart(5)];
  return `${name.padEnd(width)}  ${cells.join('  ')}  ${panel.length === 0 ? '-' : panel.join(' ')}`;
}

function totals(rows: readonly Coverage[]): readonly string[] {
  const count = (isCounted: (row: Coverage) => boolean): string => `${rows.filter(isCounted).length} of ${rows.length}`;
  return [
    `client     ${count((row) => row.hasClient)}`,
    `simulator  ${count((row) => row.hasSimulator)}`,
    `tests      ${count((row) => row.tests.length > 0)}`,
    `panel      ${count((row) => row.panel.length > 0)}`,
  ];
}

function yes(isThere: boolean): string {
  return isThere ? 'yes' : 'NO';
}
