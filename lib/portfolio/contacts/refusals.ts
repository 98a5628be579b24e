import { z } from 'zod';
import { profiles } from '@/lib/portfolio/contacts/profiles';
import type { ProfileId } from '@/lib/portfolio/contacts/profiles/profile';

/** What the registrar said against a contact, as it is stored with an operation. */
export type ContactRefusal = { readonly code: string; readonly text: string; readonly params: unknown };

/** Codes that speak of a contact and of nothing else (REG.API 2.3.3). */
const aboutContact: readonly string[] = ['INVALID_CONTACTS', 'CONTACTS_NOT_FOUND', 'UNKNOWN_CONTYPE'];

/** Codes that speak of any parameter and name it in `param` (REG.API 2.3.3, 7.5, 8.12). */
const aboutParameter: readonly string[] = ['PARAMETER_MISSING', 'PARAMETER_INCORRECT', 'FIELD_VALUE_TOO_SHORT'];

const namedParameters = z.object({
  param: z.string().optional().catch(undefined),
  field: z.string().optional().catch(undefined),
  /** Parameter -> why. */
  invalid_fields: z.record(z.string(), z.string()).optional().catch(undefined),
});

/** Whether another contact, or this one corrected, would mend a refusal. */
export function isAboutContact({ code, params }: Pick<ContactRefusal, 'code' | 'params'>): boolean {
  if (aboutContact.includes(code)) return true;
  if (!aboutParameter.includes(code)) return false;
  const named = reasonsOf(params, '').map(([parameter]) => parameter);
  return Object.values(profiles).some(({ parameterFields }) => named.some((name) => name in parameterFields));
}

/** The contact's fields that a refusal is about, each with what was said of it, so that the form opens beside them. */
export function refusedFields(profile: ProfileId, refusal: ContactRefusal): Readonly<Record<string, string>> {
  if (!isAboutContact(refusal)) return {};
  const { parameterFields } = profiles[profile];
  const named = reasonsOf(refusal.params, refusal.text);
  // Where no parameter is set apart, the sentence itself names it: "passport has incorrect format".
  const reasons = named.length > 0 ? named : refusal.text.split(/\W+/).map((word) => [word, refusal.text] as const);
  return Object.fromEntries(
    reasons.flatMap(([parameter, reason]) => {
      const field = Object.hasOwn(parameterFields, parameter) ? parameterFields[parameter] : undefined;
      return field === undefined ? [] : [[field, reason]];
    }),
  );
}

function reasonsOf(params: unknown, text: string): readonly (readonly [string, string])[] {
  const { data } = namedParameters.safeParse(params);
  const several = Object.entries(data?.invalid_fields ?? {});
  if (several.length > 0) return several;
  const one = data?.param ?? data?.field;
  return one === undefined ? [] : [[one, text]];
}
