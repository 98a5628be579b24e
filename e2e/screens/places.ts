import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const dataDir = process.env['E2E_DATA_DIR'] ?? '';

/** Who looks; those with the most to see first, so that nobody waits for them at the end. */
export const audiences = ['staff', 'customer', 'visitor', 'newcomer', 'bad-day-staff', 'bad-day-customer'] as const;

export type Audience = (typeof audiences)[number];

/** The browser of somebody who looks, as Playwright keeps it: signed in, with their cart. */
export const stateFile = (audience: Audience): string =>
  join(dataDir, `looks-as-${audience.replace('bad-day-', '')}.json`);

const places = z.array(z.tuple([z.string(), z.string()]));
const names = z.array(z.string());

/** The screens that somebody sees: their name and address. */
export type Places = z.infer<typeof places>;

const fileOf = (audience: Audience): string => join(dataDir, `places-of-${audience}.json`);

/** Writes down what there is to see, for those who look. */
export function writePlaces(audience: Audience, list: Places): void {
  writeFileSync(fileOf(audience), JSON.stringify(list));
}

export function readPlaces(audience: Audience): Places {
  return places.parse(JSON.parse(readFileSync(fileOf(audience), 'utf8')));
}

const notDrawnFile = (audience: Audience): string => join(dataDir, `not-drawn-of-${audience}.json`);

/** Writes down which screens could not be drawn: one of them stops nobody, and all are named at the end. */
export function writeNotDrawn(audience: Audience, list: readonly string[]): void {
  writeFileSync(notDrawnFile(audience), JSON.stringify(list));
}

export function readNotDrawn(audience: Audience): readonly string[] {
  return names.parse(JSON.parse(readFileSync(notDrawnFile(audience), 'utf8')));
}

/** Names the addresses of each page after its route: `domains`, and where it has several, `domains-2`. */
export function placesOf(pages: Readonly<Record<string, readonly string[]>>): Places {
  return Object.entries(pages).flatMap(([route, addresses]) =>
    addresses.map((address, index): [string, string] => [index === 0 ? route : `${route}-${index + 1}`, address]),
  );
}
