import { z } from 'zod';
import { toAscii } from '@/lib/values/domain-name';

export const domainFilters = ['all', 'expiring', 'registering', 'suspended', 'missing'] as const;
export type DomainFilter = (typeof domainFilters)[number];

export const domainSorts = ['name', 'expires'] as const;
export type DomainSort = (typeof domainSorts)[number];

const one = z.preprocess((value) => (Array.isArray(value) ? value[0] : value), z.string().optional());

/** A list of domains as its address says it; what makes no sense is left out. */
export const domainSearch = z.object({
  q: one.transform((text) => (text ?? '').trim().slice(0, 255)),
  show: one.pipe(z.enum(domainFilters).catch('all')),
  sort: one.pipe(z.enum(domainSorts).catch('name')),
  dir: one.pipe(z.enum(['asc', 'desc']).catch('asc')),
  page: one.transform(Number).pipe(z.number().int().min(1).max(100_000).catch(1)),
});
export type DomainSearch = z.output<typeof domainSearch>;

/** How soon a domain expires to be worth a colour. */
export const expiresSoonDays = 30;

export const domainPageSize = 50;

/** Parts of a name to look for: as it was typed, and as machines write it. */
export function namePatterns(typed: string): readonly string[] {
  const text = typed
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/.*$/, '')
    .trim();
  const ascii = toAscii(text);
  return [...new Set([text, ...(ascii ? [ascii] : [])])].map((part) => `%${part.replaceAll(/[\\%_]/g, '\\$&')}%`);
}
