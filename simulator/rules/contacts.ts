import { isWireList, type WireRecord, type WireValue, textOf } from '@/lib/registrar/regwire/value';
import { Refusal } from '../refusal';
import { CONTACT_GROUPS, type ContactField } from '../reference/facts';
import { formatProblem } from './contact-formats';
import { requiredContactFields } from './contact-required';
import type { Contacts, ContactType } from './contact-type';
import type { ContactKind, Tld } from './tlds';

/** Fields that the samples of the reference pass although no table lists them. */
const UNLISTED: readonly ContactField[] = [
  { name: 'descr', min: null, max: 255, multiline: true, enum: [] },
  { name: 'private_person_flag', min: 1, max: 1, multiline: false, enum: ['0', '1'] },
  ...['o', 'a', 't', 'b'].map((role) => ({
    name: `${role}_state_r`,
    min: 2,
    max: 40,
    multiline: false,
    enum: [],
  })),
];

const GROUPS = {
  ru: { person: ['ru-common', 'ru-person'], organization: ['ru-common', 'ru-organization'] },
  geo: { person: ['geo-person'], organization: ['geo-organization'] },
} as const;

/** Contact groups of zones that do not tell persons from organisations; all others have `other-zones` alone. */
const ONE_KIND: Partial<Record<ContactKind, readonly string[]>> = {
  cyrillic: ['other-zones', 'cyrillic-extra'],
  tj: ['tj'],
  'com-ua': ['com-ua'],
  kz: ['other-zones', 'kz'],
  es: ['other-zones', 'es'],
  jobs: ['other-zones', 'jobs'],
  travel: ['other-zones', 'travel'],
  us: ['other-zones', 'us'],
};

/** Whether a name is that of a contact field of some zone; PLAIN calls pass such fields beside the parameters. */
export function isContactField(name: string): boolean {
  return CONTACT_NAMES.has(name);
}

const CONTACT_NAMES: ReadonlySet<string> = new Set(
  [...CONTACT_GROUPS.values()]
    .flatMap((group) => group.fields.map((field) => field.name))
    .concat(UNLISTED.map((field) => field.name)),
);

/**
 * The contact hash of a zone, checked field by field; all problems are named in `error_params`. What is no field of the
 * zone is left out, or refused when strict.
 */
export function readContacts(given: WireRecord, tld: Tld, isStrict: boolean): Contacts {
  const texts = toTexts(given);
  if (Object.keys(texts).length === 0) throw new Refusal('CONTACTS_NOT_FOUND');
  const type = contactType(texts, tld);
  const allowed = allowedFields(tld, type);
  const contacts = isStrict ? texts : Object.fromEntries(Object.entries(texts).filter(([name]) => allowed.has(name)));
  const reach = tld.contacts === 'geo' ? GEO_REACH : REACH;
  const problems = findProblems(contacts, { allowed, reach, required: requiredContactFields(tld, type, contacts) });
  const [first] = Object.entries(problems);
  if (first === undefined) return contacts;
  throw new Refusal(
    'INVALID_CONTACTS',
    { param: first[0], invalid_fields: problems },
    `Contacts user data is invalid: ${Object.entries(problems)
      .map(([field, reason]) => `${field} ${reason}`)
      .join('; ')}`,
  );
}

/** Person or organisation, told by the fields themselves; other zones have one kind. */
export function contactType(contacts: Contacts, tld: Tld): ContactType {
  if (tld.contacts === 'ru')
    return oneOf(['person', 'person_r', 'passport', 'birth_date'], ['org', 'org_r', 'kpp', 'address_r'], contacts);
  if (tld.contacts === 'geo')
    return oneOf(['o_birth_date', 'o_passport_number', 'o_passport_place'], ['o_company', 'o_company_ru'], contacts);
  return 'gtld';
}

/** The type of a registrant whose data may be incomplete, as after a transfer; undefined when it does not tell. */
export function knownContactType(contacts: Contacts, tld: Tld): ContactType | undefined {
  try {
    return contactType(contacts, tld);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

function oneOf(personal: readonly string[], corporate: readonly string[], contacts: Contacts): ContactType {
  const isPerson = personal.some((name) => name in contacts);
  const isOrganization = corporate.some((name) => name in contacts);
  if (isPerson === isOrganization) throw new Refusal('UNKNOWN_CONTYPE');
  return isPerson ? 'person' : 'organization';
}

function allowedFields(tld: Tld, type: ContactType): ReadonlyMap<string, ContactField> {
  const groups = groupIds(tld, type).flatMap((id) => CONTACT_GROUPS.get(id)?.fields ?? []);
  return new Map([...UNLISTED, ...groups].map((field) => [field.name, field]));
}

function groupIds(tld: Tld, type: ContactType): readonly string[] {
  if (type === 'gtld') return ONE_KIND[tld.contacts] ?? ['other-zones'];
  return GROUPS[tld.contacts === 'geo' ? 'geo' : 'ru'][type];
}

interface Asked {
  readonly allowed: ReadonlyMap<string, ContactField>;
  readonly required: readonly string[];
  /** Fields of several lines, each within the limit. */
  readonly reach: RegExp;
}

function findProblems(contacts: Contacts, { allowed, required, reach }: Asked): Contacts {
  const problems: Record<string, string> = {};
  for (const name of required) if (contacts[name] === undefined) problems[name] = 'required';
  for (const [name, value] of Object.entries(contacts)) {
    const field = allowed.get(name);
    const problem = field === undefined ? 'is not a contact field of this zone' : fieldProblem(field, value, reach);
    if (problem !== undefined) problems[name] = problem;
  }
  return problems;
}

function fieldProblem(field: ContactField, value: string, reach: RegExp): string | undefined {
  const lines = value.split(/\r?\n/);
  const isReach = reach.test(field.name);
  const length = Math.max(...(isReach ? lines : [value]).map((text) => [...text].length));
  if (field.min !== null && length < field.min) return `is too short (at least ${field.min})`;
  if (field.max !== null && length > field.max) return `is too long (at most ${field.max})`;
  if (field.enum.length > 0 && !field.enum.includes(value)) return `must be one of ${field.enum.join(', ')}`;
  if (!field.multiline && lines.length > 1 && !isReach) return 'must be one line';
  return lines.map((line) => formatProblem(field.name, line.trim())).find((problem) => problem !== undefined);
}

const REACH = /^[oatb]_email$/;
/** The geo groups' own examples are of two lines, longer together than the limit. */
const GEO_REACH = /^[oat]_(phone|email)$/;

function toTexts(given: WireRecord): Contacts {
  const entries = Object.entries(given).map(([name, value]) => [name, toText(value)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== ''));
}

function toText(value: WireValue): string {
  if (isWireList(value)) return value.map((line) => textOf(line)).join('\n');
  return value === null || typeof value === 'object' ? '' : String(value).trim();
}
