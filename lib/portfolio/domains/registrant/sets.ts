import { toUnicode } from '@/lib/base/values/domain-name';
import type { ProfileId } from '@/lib/portfolio/contacts/profiles/profile';

/** Zones whose contacts one call may set together, besides those of one zone (REG.API 8.15). */
const together: readonly ReadonlySet<string>[] = [
  new Set(['ru', 'su']),
  new Set(['com.ua', 'kiev.ua']),
  new Set(['com', 'net', 'org', 'biz', 'info', 'name', 'mobi']),
];

/** Names of one set get a contact of that profile in one call. */
export function registrantSet(tld: string, profile: ProfileId): string {
  const zones = together.find((set) => set.has(tld)) ?? new Set([tld]);
  return `${profile}:${[...zones].join(',')}`;
}

/** As many as a page shows and one asks for at once. */
export const mostRegistrants = 500;

/** What comes after a change of the registrant, in the order it is said. */
export const consequences = ['documents', 'identification', 'email', 'lock', 'fee'] as const;
export type Consequence = (typeof consequences)[number];

/**
 * What a registry does once the registrant is another: asks for documents, wants the address confirmed, keeps the name
 * from being transferred, takes money (REG.API 8.15, ICANN's transfer policy, rules of .ru and .рф).
 */
export function contactConsequences(tld: string, verifiesEmail: boolean): readonly Consequence[] {
  const zone = toUnicode(tld);
  const is: Readonly<Record<Consequence, boolean>> = {
    documents: russian.has(zone),
    identification: russian.has(zone),
    email: verifiesEmail,
    lock: isGeneric(zone),
    fee: paid.has(zone),
  };
  return consequences.filter((consequence) => is[consequence]);
}

/** Zones whose registrants prove who they are. */
export const identifyingZones: readonly string[] = ['ru', 'su', 'рф'];
const russian: ReadonlySet<string> = new Set(identifyingZones);

/** Whether a zone wants to know who its registrants are. */
export const identifies = (tld: string): boolean => russian.has(toUnicode(tld));

/** Zones that take money for the change itself; a name of .eu is renewed for a year with it. */
const paid: ReadonlySet<string> = new Set(['md', 'eu']);

/** Zones of countries that are written in national letters; all others of that kind are generic. */
const national: ReadonlySet<string> = new Set(['рф', 'бел', 'укр', 'қаз', 'срб', 'мкд', 'бг', 'ею', 'ελ', 'ευ']);

/** A zone under ICANN's rules rather than under those of a country. */
export function isGeneric(tld: string): boolean {
  return !tld.includes('.') && tld.length > 2 && !national.has(tld);
}
