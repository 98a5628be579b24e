import type { z } from 'zod';
import type { ContactField, ContactValues } from '@/lib/portfolio/contacts/profiles/field';

export const profileIds = ['ru-person', 'ru-org', 'gtld'] as const;
export type ProfileId = (typeof profileIds)[number];

export type ContactProfile = {
  readonly id: ProfileId;
  readonly fields: readonly ContactField[];
  /** What the browser and the server check alike. */
  readonly schema: z.ZodType<ContactValues>;
  /** What lists show: a name, never a document number. */
  readonly label: (values: ContactValues) => string;
  /** REG.API's contact parameters (8.7). */
  readonly wire: (values: ContactValues) => Readonly<Record<string, string>>;
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

/** Parameters without those that have no value. */
export function given(parameters: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(parameters).filter(([, value]) => value !== ''));
}

/** The parts that are there, apart by commas. */
export function commaList(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}
