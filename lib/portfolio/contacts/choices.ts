import type { ContactValues } from '@/lib/portfolio/contacts/profiles/field';
import type { GroupId, ProfileId } from '@/lib/portfolio/contacts/profiles/profile';
import type { OtherRole } from '@/lib/portfolio/contacts/role-fields';
import type { Spellings } from '@/lib/portfolio/contacts/spellings';

/** One of the customer's contacts, by what lists show of it. */
export type ContactSummary = {
  readonly id: string;
  readonly profile: ProfileId;
  readonly label: string;
  /** What tells it from another of the same name. */
  readonly marks: ContactMarks;
  readonly createdAt: Date;
  /** Domains registered to it here. */
  readonly domains: number;
};

export type ContactMarks = {
  /** The end of the document's number: enough to know it again, too little to use it. */
  readonly document: string | null;
  readonly city: string | null;
};

/** Taken from the contact's own fields, for its owner alone. */
export function marksOf(values: ContactValues): ContactMarks {
  const number = (values['passportNumber'] ?? values['orgInn'] ?? '').replace(/[^\p{L}\p{N}]/gu, '');
  return {
    document: number.length > shownOfDocument ? number.slice(-shownOfDocument) : null,
    city: values['city'] ?? values['latinCity'] ?? null,
  };
}

const shownOfDocument = 4;

/** What the checkout asks about one group of zones: a saved contact, or the form of a new one. */
export type ContactChoice = {
  readonly group: GroupId;
  /** The kinds of registrant that these zones take. */
  readonly profiles: readonly ProfileId[];
  readonly saved: readonly ContactSummary[];
  readonly chosen: string | null;
  /** A new contact is being filled in. */
  readonly form: {
    readonly profile: ProfileId;
    readonly values: ContactValues;
    readonly spellings: Spellings;
  } | null;
};

/** A saved contact that may own everything in a cart. */
export type SavedOwner = ContactSummary & {
  /** How it is written for zones of other letters, where that is made up now; empty otherwise. */
  readonly spelled: string;
  /** Something of theirs is not known that a zone of the cart asks for. */
  readonly lacks: boolean;
};

/** What the checkout asks about the owner of all names: a saved contact, or the form of a new one. */
export type OwnerChoice = {
  readonly groups: readonly GroupId[];
  /** The kinds of owner that can be made. */
  readonly profiles: readonly ProfileId[];
  readonly saved: readonly SavedOwner[];
  readonly chosen: string | null;
  /** Somebody new is being filled in; with `completes`, what is not known yet of a saved one. */
  readonly form: {
    readonly profile: ProfileId;
    readonly values: ContactValues;
    readonly completes: string | null;
    readonly spellings: Spellings;
    /** Who else than the owner may stand for the roles of a contact that comes of it; null where nobody could. */
    readonly roles: OfferedRoles | null;
  } | null;
};

export type OfferedRoles = {
  readonly profile: ProfileId;
  readonly roles: readonly OtherRole[];
  /** The customer's other contacts of this kind. */
  readonly others: readonly { readonly id: string; readonly label: string }[];
};
