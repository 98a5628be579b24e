import { relative } from 'node:path';
import type { ShownLine } from '@/scripts/start/first-owner';
import type { Surroundings } from '@/scripts/start/programs';

/** What a person needs to know once all is up. */
export function summary(around: Surroundings, people: readonly ShownLine[], tookMs: number): string {
  const { settings, isDev } = around;
  const folder = relative(process.cwd(), settings.dataDir) || '.';
  const registrar = settings.simulates
    ? `simulator on port ${settings.env.SIMULATOR_PORT} (REGAPI_URL switches to a real one)`
    : withoutLogin(settings.env.REGAPI_URL ?? '');
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['Registrar', registrar],
    ['Data', `${folder}${settings.embedsDatabase ? '' : ' and the database of DATABASE_URL'}`],
    ['Logs', isDev ? 'here' : `${folder}/logs`],
    ...people,
  ];
  return [
    '',
    `Domovoi is ready: ${settings.env.PUBLIC_URL}  (${(tookMs / 1000).toFixed(1)} s)`,
    ...rows.map(([label, text]) => `  ${label.padEnd(10)} ${text}`),
    'Ctrl-C stops it.',
  ].join('\n');
}

// What an address holds before its @ is a secret, and this is read over shoulders and kept in logs.
function withoutLogin(address: string): string {
  return address.replace(/\/\/.*@/, '//');
}
