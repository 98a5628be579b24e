import { z } from 'zod';
import { profiles } from '@/lib/contacts/profiles';
import type { ContactValues } from '@/lib/contacts/profiles/field';
import { profileIds, type ProfileId } from '@/lib/contacts/profiles/profile';

/** Pages that a saved contact may lead back to. */
export const contactReturns = ['checkout', 'contacts'] as const;
export type ContactReturn = (typeof contactReturns)[number];

export type ContactInput = {
  readonly profile: ProfileId;
  /** The contact that this one takes the place of; absent for a new one. */
  readonly replaces?: string | undefined;
  readonly returnTo: ContactReturn;
  readonly values: ContactValues;
};

const envelope = z.looseObject({
  profile: z.enum(profileIds),
  replaces: z.string().optional(),
  returnTo: z.enum(contactReturns).default('contacts'),
});

/** The form of one contact: which profile it is, it says itself; the profile's fields stand beside `profile`. */
export const contactInput: z.ZodType<ContactInput, Record<string, unknown>> = envelope.transform(
  ({ profile, replaces, returnTo, ...fields }, context) => {
    const parsed = profiles[profile].schema.safeParse(fields);
    if (parsed.success) return { profile, replaces, returnTo, values: parsed.data };
    for (const { path, message } of parsed.error.issues) context.addIssue({ code: 'custom', path, message });
    return z.NEVER;
  },
);
