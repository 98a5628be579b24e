import { z } from 'zod';
import { toUnicode } from '@/lib/values/domain-name';

/** The first value of a parameter of an address. */
export const first = z.preprocess((value) => (Array.isArray(value) ? value[0] : value), z.string().optional());

/** A part of a zone's name as it is typed into a search: ".RU", "xn--p1ai". */
export const searchedZone = first.transform((text) =>
  toUnicode((text ?? '').trim().slice(0, 63).toLowerCase().replace(/^\./, '')),
);
