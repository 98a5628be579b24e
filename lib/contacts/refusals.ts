import { profiles } from '@/lib/contacts/profiles';
import type { ProfileId } from '@/lib/contacts/profiles/profile';

/** Codes that speak of one contact parameter and name it in `param` (REG.API 2.3.3, 7.5, 8.12). */
const aboutParameter: readonly string[] = [
  'PARAMETER_MISSING',
  'PARAMETER_INCORRECT',
  'FIELD_VALUE_TOO_SHORT',
  'INVALID_CONTACTS',
];

/** The contact's field that a refusal is about, so that the form opens beside it; null when it is about something else. */
export function fieldOfRefusal(
  profile: ProfileId,
  code: string,
  params: Readonly<Record<string, unknown>>,
): string | null {
  if (!aboutParameter.includes(code)) return null;
  const parameter = params['param'] ?? params['field'];
  return typeof parameter === 'string' ? (profiles[profile].parameterFields[parameter] ?? null) : null;
}
