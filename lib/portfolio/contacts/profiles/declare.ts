import type { ContactValues, FieldProblem } from '@/lib/portfolio/contacts/profiles/field';
import type { ContactProfile } from '@/lib/portfolio/contacts/profiles/profile';
import { withPairs } from '@/lib/portfolio/contacts/profiles/suggestions';

/** Owner, administrator, technician, payer: the first letters of their parameters. */
export type Role = 'o' | 'a' | 't' | 'b';

/** What a parameter says: a field as it is, or what is made of several and blamed on one of them. */
export type Wired = string | { readonly field: string; readonly made: (values: ContactValues) => string };

/** Parameters of REG.API (8.7) and where each comes from. */
export type Wiring = Readonly<Record<string, Wired>>;

export type Declaration = Pick<ContactProfile, 'id' | 'group' | 'zones' | 'owner' | 'fields' | 'label'> & {
  /** Rules that see all fields together once each is right. */
  readonly rules?: readonly ((values: ContactValues) => readonly FieldProblem[])[];
  /** "+7 495 1234567" or "+7.4951234567". */
  readonly phones: 'spaced' | 'dotted';
  /** Parameters that are said once. */
  readonly once?: Wiring;
  /** Parameters that are said of each role, with its letter before them; one person or company stands in for all. */
  readonly each?: Wiring;
  readonly roles?: readonly Role[];
  /** Zones that take fewer roles. */
  readonly fewerRoles?: { readonly zones: readonly string[]; readonly roles: readonly Role[] };
  /** What one role says otherwise or alone. */
  readonly ofRole?: Readonly<Partial<Record<Role, Wiring>>>;
};

/** A declaration whose fields know what others tell of them. Nothing here checks: the browser draws a form before. */
export function declare(declaration: Declaration): Declaration {
  return { ...declaration, fields: withPairs(declaration.fields) };
}

/** The parameters for a zone and where each comes from. */
export function wiringFor(
  { once = {}, each = {}, roles = [], fewerRoles, ofRole = {} }: Declaration,
  tld: string,
): Wiring {
  const taken = fewerRoles?.zones.includes(tld) === true ? fewerRoles.roles : roles;
  const ofRoles = taken.flatMap((role) =>
    Object.entries({ ...each, ...ofRole[role] }).map(([name, wired]) => [`${role}_${name}`, wired] as const),
  );
  return { ...once, ...Object.fromEntries(ofRoles) };
}

/** The field that is to blame for a parameter. */
export const fieldOf = (wired: Wired) => (typeof wired === 'string' ? wired : wired.field);
