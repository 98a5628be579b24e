import { z } from 'zod';
import { toAscii } from '@/lib/values/domain-name';

/** Lower case, ASCII, without the trailing dot: one spelling of a host name. */
export function normalHostName(written: string): string {
  const clean = written.trim().toLowerCase().replace(/\.$/, '');
  return clean.split('.').map(asciiLabel).join('.');
}

/** A full host name that a record points to; relative names are refused, for every panel reads them differently. */
export const hostName = z
  .string({ error: 'errors.required' })
  .transform(normalHostName)
  .superRefine((name, context) => {
    if (isAddress(name)) return context.addIssue({ code: 'custom', message: 'dns.problems.addressNotName' });
    if (!name.includes('.')) return context.addIssue({ code: 'custom', message: 'dns.problems.relativeName' });
    if (!isHostName(name)) context.addIssue({ code: 'custom', message: 'dns.problems.badHostName' });
  });

/** The name of a record within its zone: "@", "www", "*.shop", "_dmarc". */
export const subname = z
  .string()
  .default('@')
  .transform((written) => normalHostName(written) || '@')
  .refine(isSubname, { message: 'dns.problems.badSubname' });

/** Takes the zone's own name off the end of a name that was written in full. */
export function relativeTo(zoneName: string, name: string): string {
  if (name === zoneName) return '@';
  return name.endsWith(`.${zoneName}`) ? name.slice(0, -zoneName.length - 1) : name;
}

export function isHostName(name: string): boolean {
  return name.length <= 253 && name.split('.').every((label) => labelPattern.test(label));
}

function isSubname(name: string): boolean {
  if (name === '@' || name === '*') return true;
  return isHostName(name.startsWith('*.') ? name.slice(2) : name);
}

const labelPattern = /^(?!-)[a-z0-9_-]{1,63}(?<!-)$/;

const isAddress = (name: string) => /^\d{1,3}(\.\d{1,3}){3}$/.test(name) || /^[0-9a-f]*:[0-9a-f:.]+$/.test(name);

// An underscore has no IDNA form, so only labels that need one are converted.
function asciiLabel(label: string): string {
  return /^[\x00-\x7f]*$/.test(label) ? label : (toAscii(label) ?? label);
}
