import { toAscii } from '@/lib/values/domain-name';

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
