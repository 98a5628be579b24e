import { z } from 'zod';
import { fail, ok, type Result } from '@/lib/base/values/result';
import { bounded } from '@/lib/base/values/text';
import { plainName } from '@/lib/base/values/typed-names';
import { normalHostName } from './normal-host-name';

/** Octets of a name in DNS, without the dot at its end (RFC 1035 2.3.4). */
const maxNameLength = 253;

/** Unicode is longer typed than its limit says. */
const maxTyped = 500;

/** A full name that a CNAME points to; relative names are refused, for every panel reads them differently. */
export const aliasTarget = targetBy(aliasTargetProblem);

/** A full name of a host: of a server of mail, names or a service. `root` is said of ".", which means "none". */
export const hostName = (root = 'dns.problems.badHostName') =>
  targetBy((name) => (name === '.' ? root : hostNameProblem(name)));

/** Why this is no name of a host (RFC 1123 2.1); null for one that is. Hosts have no underscore, other names may. */
export function hostNameProblem(name: string): string | null {
  return aliasTargetProblem(name) ?? (name.includes('_') ? 'dns.problems.underscore' : null);
}

function aliasTargetProblem(name: string): string | null {
  if (isAddress(name)) return 'dns.problems.addressNotName';
  if (!name.includes('.')) return 'dns.problems.relativeName';
  // No zone is a number (RFC 3696 2): what ends in one is a mistyped address.
  return isHostName(name) && !/\.\d+$/.test(name) ? null : 'dns.problems.badHostName';
}

function targetBy(problemOf: (name: string) => string | null) {
  return z
    .string({ error: 'errors.required' })
    .pipe(bounded(maxTyped, maxNameLength))
    .transform(normalHostName)
    .superRefine((name, context) => {
      const message = problemOf(name);
      if (message !== null) context.addIssue({ code: 'custom', message });
    });
}

/** The name of a record within its zone: "@", "www", "*.shop", "_dmarc"; in full it keeps its dot: "www.example.ru.". */
export const subname = bounded(maxTyped, maxNameLength)
  .default('@')
  .transform((written) => {
    const name = normalHostName(written) || '@';
    return /[^.]\.\s*$/.test(plainName(written)) && name !== '@' ? `${name}.` : name;
  })
  .refine(isSubname, { message: 'dns.problems.badSubname' });

/** Why a name cannot stand in a zone; `max` signs are left of the limit of a whole name. */
export type NameNotFitting =
  | { readonly code: 'outsideZone'; readonly zone: string }
  | { readonly code: 'tooLong'; readonly max: number };

/** A name of the form as it stands in its zone; one in full may belong to another zone, and the whole has a limit. */
export function nameWithin(zoneName: string, name: string): Result<string, NameNotFitting> {
  const isAbsolute = name.endsWith('.');
  const bare = isAbsolute ? name.slice(0, -1) : name;
  const relative = relativeTo(zoneName, bare);
  if (isAbsolute && relative === bare) return fail({ code: 'outsideZone', zone: zoneName });
  const room = maxNameLength - zoneName.length - 1;
  return relative.length > room ? fail({ code: 'tooLong', max: room }) : ok(relative);
}

/** Takes the zone's own name off the end of a name that was written in full. */
export function relativeTo(zoneName: string, name: string): string {
  if (name === zoneName) return '@';
  return name.endsWith(`.${zoneName}`) ? name.slice(0, -zoneName.length - 1) : name;
}

export function isHostName(name: string): boolean {
  return name.length <= maxNameLength && name.split('.').every((label) => labelPattern.test(label));
}

function isSubname(name: string): boolean {
  if (name === '@' || name === '*') return true;
  const bare = name.replace(/\.$/, '');
  return isHostName(bare.startsWith('*.') ? bare.slice(2) : bare);
}

const labelPattern = /^(?!-)[a-z0-9_-]{1,63}(?<!-)$/;

const isAddress = (name: string) => /^\d{1,3}(\.\d{1,3}){3}$/.test(name) || /^[0-9a-f]*:[0-9a-f:.]+$/.test(name);
