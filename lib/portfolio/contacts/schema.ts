import { z } from 'zod';
import { profiles } from '@/lib/portfolio/contacts/profiles';
import type { ContactValues } from '@/lib/portfolio/contacts/profiles/field';
import { groupIds, profileIds } from '@/lib/portfolio/contacts/profiles/profile';
import { otherRoles, sameField } from '@/lib/portfolio/contacts/role-fields';
import { zodMessage } from '@/lib/base/i18n/zod-message';
import { agreementFields } from '@/lib/people/legal/schema';
import { idText } from '@/lib/base/values/text';

/** A profile as an address names it. */
export const contactProfile = z.enum(profileIds);

/** Pages that a saved contact may lead back to. */
export const contactReturns = ['checkout', 'contacts'] as const;
export type ContactReturn = (typeof contactReturns)[number];

/**
 * The form of one contact: which profile it is, it says itself; the profile's fields stand beside `profile`.
 * An object without transformations, because the form kit reads what is required from it.
 */
export const contactInput = z
  .looseObject({
    profile: contactProfile,
    /** The contact that this one takes the place of; absent for a new one. */
    replaces: idText.optional(),
    returnTo: z.enum(contactReturns).default('contacts'),
    /** The refused registration whose page is gone back to: it is sent again with this one. */
    mends: idText.optional(),
    ...agreementFields,
  })
  .superRefine((input, context) => {
    const parsed = profiles[input.profile].schema.safeParse(input, { error: zodMessage });
    for (const { path, message } of parsed.error?.issues ?? []) context.addIssue({ code: 'custom', path, message });
  })
  .meta({ fields: Object.values(profiles).flatMap(({ fields }) => fields.map(({ name }) => name)) });
export type ContactInput = z.output<typeof contactInput>;

/** The profile's fields of a form that was found right, as they are kept. */
export function contactValues(input: ContactInput): ContactValues {
  return profiles[input.profile].schema.parse(input);
}

const same = z.boolean().optional();

/** Of each role that is asked for a tick that it is the owner, or the contact that it is. */
export const roleFields = {
  /** The letters of those, apart by commas. */
  roles: z.string().max(20).optional(),
  sameA: same,
  sameT: same,
  sameB: same,
  a: idText.optional(),
  t: idText.optional(),
  b: idText.optional(),
};
const roleForm = z.object(roleFields);
export type RoleForm = z.output<typeof roleForm>;

/** What of a form is about roles. */
export const rolesTyped = (form: object): RoleForm => roleForm.parse(form);

/** Roles that are nobody yet, each with what is to be done about it. */
export function rolesLeftOpen(
  input: RoleForm,
): readonly { readonly path: readonly string[]; readonly message: string }[] {
  const asked = input.roles?.split(',') ?? [];
  return otherRoles
    .filter((role) => asked.includes(role) && !input[sameField[role]] && input[role] === undefined)
    .map((role) => ({ path: [role], message: 'contacts.roles.choose' }));
}

export const rolesInput = z.object({ contact: idText, ...roleFields }).superRefine((input, context) => {
  for (const { path, message } of rolesLeftOpen(input)) context.addIssue({ code: 'custom', path: [...path], message });
});
export type RolesInput = z.output<typeof rolesInput>;

const one = z.string().optional().catch(undefined);

/** What the address of the checkout says: the profile of a new contact; `owners`: one for each group; `completes`: a saved one. */
const askedOnce = { new: one, owners: one, completes: one };
const askedByGroup = z.object(Object.fromEntries(groupIds.map((group) => [group, one])));
export const askedContacts = z.looseObject(askedOnce).transform(({ new: profile, owners, completes, ...rest }) => ({
  new: profile,
  owners,
  completes,
  byGroup: askedByGroup.parse(rest),
}));
export type AskedContacts = z.output<typeof askedContacts>;
