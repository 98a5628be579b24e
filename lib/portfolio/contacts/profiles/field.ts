import { z } from 'zod';
import { nowMs } from '@/lib/base/clock/clock';
import { countryCodes } from '@/lib/portfolio/contacts/profiles/countries';
import { readPhone } from '@/lib/base/values/phone';
import { readMailAddress } from '@/lib/base/values/mail-address';
import { plainText } from '@/lib/base/values/plain-text';

export type ContactFieldKind = 'text' | 'email' | 'phone' | 'date' | 'country' | 'digits';

/** The part of the form a field stands in, in this order. */
export const fieldGroups = ['who', 'document', 'reach', 'address'] as const;
export type FieldGroup = (typeof fieldGroups)[number];

/** One field of a profile. Its words are `contacts.fields.<name>` and, with `hint`, `contacts.hints.<name>`. */
export type ContactField = {
  readonly name: string;
  readonly kind: ContactFieldKind;
  readonly group: FieldGroup;
  readonly required: boolean;
  /** Characters. */
  readonly min: number;
  readonly max: number;
  /** "latin" takes ASCII alone, as WHOIS and the gTLD registries do. */
  readonly letters: 'any' | 'latin';
  readonly width: 'full' | 'half' | 'third';
  /** The HTML autocomplete token. */
  readonly autocomplete?: string;
  /** The first digits or words that show what is meant. */
  readonly example?: string;
  readonly hint?: boolean;
  /** Takes out of what was typed what means nothing, before any check. */
  readonly tidy?: (typed: string) => string;
  /** A rule of this field alone: what is wrong, as a message key. */
  readonly problem?: (value: string) => string | null;
  /** Suggested from these fields by transliteration, until a person types something else. */
  readonly latinOf?: (values: ContactValues) => string;
};

/** Our fields of one contact; text by name, nothing for what was left empty. */
export type ContactValues = Readonly<Record<string, string>>;

export type FieldProblem = { readonly field: string; readonly message: string };

/** A field with what is usual left out. */
export function field(
  name: string,
  kind: ContactFieldKind,
  group: FieldGroup,
  rest: Partial<Omit<ContactField, 'name' | 'kind' | 'group'>> = {},
): ContactField {
  return { name, kind, group, required: true, min: 1, max: 255, letters: 'any', width: 'full', ...rest };
}

/** The schema of a form made of these fields; `check` sees all of them together once each is right. */
export function contactSchema(
  fields: readonly ContactField[],
  check: (values: ContactValues) => readonly FieldProblem[],
): z.ZodType<ContactValues> {
  const shape = Object.fromEntries(fields.map((declared) => [declared.name, fieldSchema(declared)]));
  const phones = fields.filter(({ kind }) => kind === 'phone').map(({ name }) => name);
  return z
    .preprocess((typed) => withWholePhones(typed, phones), z.object(shape))
    .transform(withoutEmpty)
    .superRefine((values, context) => {
      for (const { field: name, message } of check(values)) context.addIssue({ code: 'custom', path: [name], message });
    });
}

function fieldSchema(declared: ContactField): z.ZodType<string | undefined> {
  const text = z
    .string('errors.required')
    .max(declared.max + 500, { abort: true, error: `errors.tooLong?max=${declared.max}` })
    .transform((typed) => (declared.tidy ?? asTyped)(typed).replace(/\s+/g, ' '));
  const checked = text.pipe(checks[declared.kind](declared)).superRefine((value, context) => {
    const message = declared.problem?.(value) ?? null;
    if (message !== null) context.addIssue({ code: 'custom', message });
  });
  return z.preprocess(blankIsNothing, declared.required ? checked : checked.optional());
}

function blankIsNothing(typed: unknown): unknown {
  const text = typeof typed === 'string' ? plainText(typed).trim() : typed;
  return text === '' ? undefined : text;
}

const checks: Readonly<Record<ContactFieldKind, (declared: ContactField) => z.ZodType<string, string>>> = {
  text: lengths,
  email: ({ min, max }) =>
    z
      .string()
      .min(min)
      .max(max)
      .transform((typed, context) => {
        const address = readMailAddress(typed);
        if (address !== null) return address;
        context.addIssue({ code: 'custom', message: 'errors.invalidEmail' });
        return z.NEVER;
      }),
  phone: () =>
    z.string().transform((typed, context) => {
      const phone = readPhone(typed);
      if (phone !== null) return phone;
      context.addIssue({ code: 'custom', message: 'errors.invalidPhone' });
      return z.NEVER;
    }),
  date: () => z.iso.date('errors.invalidDate').refine((day) => day <= latestToday(), 'errors.dateInFuture'),
  country: () =>
    z
      .string()
      .toUpperCase()
      .refine((code) => countryCodes.includes(code), 'errors.invalidChoice'),
  digits: ({ min, max }) =>
    z
      .string()
      .transform((typed) => typed.replace(/[\s-]/g, ''))
      .refine((digits) => /^\d+$/.test(digits) && digits.length >= min && digits.length <= max, {
        error:
          min === max ? `contacts.errors.digits?count=${max}` : `contacts.errors.digitsBetween?min=${min}&max=${max}`,
      }),
};

function lengths({ min, max, letters }: ContactField): z.ZodType<string, string> {
  const text = z.string().min(min).max(max);
  return letters === 'latin'
    ? text.regex(/^[\x20-\x7e]+$/, 'errors.asciiOnly')
    : text.regex(allowed, 'contacts.errors.characters');
}

/** What the registries' own forms take: Latin with accents, Cyrillic, ordinary punctuation. */
const allowed = /^[\u0020-\u007e\u00a0-\u024f\u02b9-\u02bc\u0400-\u04ff\u2010-\u2116]+$/;

/** The day that it is already somewhere: nobody's today is refused, whatever their time zone. */
function latestToday(): string {
  return new Date(nowMs() + 14 * 3_600_000).toISOString().slice(0, 10);
}

const asTyped = (typed: string) => typed;

/** A number is read by the country that stands beside it; what cannot be read is left to the field's own check. */
function withWholePhones(typed: unknown, phones: readonly string[]): unknown {
  const form = z.record(z.string(), z.unknown()).safeParse(typed);
  if (!form.success) return typed;
  const country = typeof form.data['country'] === 'string' ? form.data['country'].trim().toUpperCase() : undefined;
  const whole = phones.flatMap((name) => {
    const value = form.data[name];
    const phone = typeof value === 'string' && value.length <= longestPhone ? readPhone(value, country) : null;
    return phone === null ? [] : [[name, phone] as const];
  });
  return { ...form.data, ...Object.fromEntries(whole) };
}

const longestPhone = 100;

function withoutEmpty(values: Readonly<Record<string, string | undefined>>): ContactValues {
  const given: Record<string, string> = {};
  for (const [name, value] of Object.entries(values)) if (value) given[name] = value;
  return given;
}
