import type { ContactGroup } from '@/lib/contacts/profiles';
import type { ContactValues } from '@/lib/contacts/profiles/field';
import type { ProfileId } from '@/lib/contacts/profiles/profile';

/** One of the customer's contacts, by what lists show of it. */
export type ContactSummary = {
  readonly id: string;
  readonly profile: ProfileId;
  readonly label: string;
  readonly createdAt: Date;
  /** Domains registered to it here. */
  readonly domains: number;
};

/** What the checkout asks about one group of zones: a saved contact, or the form of a new one. */
export type ContactChoice = {
  readonly group: ContactGroup['id'];
  /** The kinds of registrant that these zones take. */
  readonly profiles: readonly ProfileId[];
  readonly saved: readonly ContactSummary[];
  readonly chosen: string | null;
  /** A new contact is being filled in. */
  readonly form: { readonly profile: ProfileId; readonly values: ContactValues } | null;
};
