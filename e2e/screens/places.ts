import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const dataDir = process.env['E2E_DATA_DIR'] ?? '';

/** The browsers of those who look, as Playwright keeps them: signed in, with their cart. */
export const stateFile = (audience: string): string => join(dataDir, `looks-as-${audience}.json`);

/** Where what was prepared is written down for those who look. */
export const placesFile = join(dataDir, 'screens.json');

const places = z.record(z.string(), z.array(z.tuple([z.string(), z.string()])));

/** The screens by who sees them: their name and address. */
export type Places = z.infer<typeof places>;

export function readPlaces(): Places {
  return places.parse(JSON.parse(readFileSync(placesFile, 'utf8')));
}
