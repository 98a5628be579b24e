import { z } from 'zod';
import { text } from '@/lib/base/values/text';
import { toUnicode } from '@/lib/base/values/domain-name';
import { plainName } from '@/lib/base/values/typed-names';

/** "com, .net рф": several zones as they are typed, with or without dots, in Unicode or punycode. */
const zones = text({ min: 1, max: 4000 }).transform((typed) => [
  ...new Set(
    plainName(typed)
      .split(/[\s,;]+/)
      .flatMap((word) => zoneIn(word) ?? []),
  ),
]);

export const putOnSaleInput = z.object({ zones: zones.refine((found) => found.length > 0, 'errors.required') });

const tld = z.string().min(1).max(63);

export const takeOffSaleInput = z.object({ tld });

export const moveZoneInput = z.object({ tld, place: z.coerce.number().int().min(1).max(10_000) });

function zoneIn(word: string): string | null {
  const name = toUnicode(word.slice(0, 255).toLowerCase().replace(/^\.+/, ''));
  return name === '' ? null : name;
}
