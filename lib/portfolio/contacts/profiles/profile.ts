import type { z } from 'zod';
import type { ContactField, ContactValues } from '@/lib/portfolio/contacts/profiles/field';

/** Kinds of registrant, in the order in which a form prefers them: those whose facts serve most other zones come first. */
export const profileIds = [
  'ru-person',
  'ru-org',
  'geo-person',
  'geo-org',
  'cyrillic',
  'gtld',
  'pro',
  'us',
  'es',
  'jobs',
  'travel',
  'kz',
  'com-ua',
  'pp-ua',
  'tj',
] as const;
export type ProfileId = (typeof profileIds)[number];

/** Groups of zones that ask the same of a registrant; several profiles of one group are alternatives. */
export const groupIds = [
  'ru',
  'geo',
  'cyrillic',
  'gtld',
  'pro',
  'us',
  'es',
  'jobs',
  'travel',
  'kz',
  'com-ua',
  'pp-ua',
  'tj',
] as const;
export type GroupId = (typeof groupIds)[number];

/** Whom a profile is for. */
export type OwnerKind = 'person' | 'organization' | 'anybody';

export type ContactProfile = {
  readonly id: ProfileId;
  readonly group: GroupId;
  /** Unicode names; "*.kz" is every zone below kz; none where it serves the zones that nothing else does. */
  readonly zones: readonly string[];
  readonly owner: OwnerKind;
  readonly fields: readonly ContactField[];
  /** What the browser and the server check alike. */
  readonly schema: z.ZodType<ContactValues>;
  /** What lists show: a name, never a document number. */
  readonly label: (values: ContactValues) => string;
  /** REG.API's contact parameters (8.7) for a zone by its Unicode name. */
  readonly wire: (values: ContactValues, tld: string) => Readonly<Record<string, string>>;
  /** A parameter that the registrar refused -> the field to correct. */
  readonly parameterFields: Readonly<Record<string, string>>;
};

/** A value that the schema made sure of; empty for an optional one. */
export function valueOf(values: ContactValues, name: string): string {
  return values[name] ?? '';
}

/** "1990-12-26" as the registries write it: "26.12.1990". */
export function dottedDate(isoDay: string): string {
  return isoDay.split('-').reverse().join('.');
}

/** The parts that are there, apart by commas. */
export function commaList(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}
