import { z } from 'zod';
import { nowMs } from '@/lib/base/clock/clock';
import { countryCodes } from '@/lib/portfolio/contacts/profiles/countries';
import type {
  ContactField,
  ContactFieldKind,
  ContactValues,
  FieldProblem,
} from '@/lib/portfolio/contacts/profiles/field';
import { readDay } from '@/lib/base/values/typed-day';
import { readPhone } from '@/lib/base/values/phone';
import { readMailAddress } from '@/lib/base/values/mail-address';
import { plainText } from '@/lib/base/values/plain-text';

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
  date: () =>
    z.string().transform((typed, context) => {
      const day = readDay(typed);
      if (day !== null && day <= latestToday()) return day;
      context.addIssue({ code: 'custom', message: day === null ? 'errors.invalidDate' : 'errors.dateInFuture' });
      return z.NEVER;
    }),
  country: () =>
    z
      .string()
      .toUpperCase()
      .refine((code) => countryCodes.includes(code), 'errors.invalidChoice'),
  choice: ({ choices = [] }) => z.string().refine((value) => choices.includes(value), 'errors.invalidChoice'),
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
  if (letters === 'latin') return text.regex(/^[\x20-\x7e]+$/, 'errors.asciiOnly');
  const written = text.regex(allowed, 'contacts.errors.characters');
  return letters === 'cyrillic' ? written.regex(/[\u0400-\u04ff]/, 'contacts.errors.cyrillic') : written;
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
