import type { ContactField } from '@/lib/portfolio/contacts/profiles/field';
import { gtldFields } from '@/lib/portfolio/contacts/profiles/gtld-fields';
import type { ProfileId } from '@/lib/portfolio/contacts/profiles/profile';
import { ruOrgFields } from '@/lib/portfolio/contacts/profiles/ru-org-fields';
import { ruPersonFields } from '@/lib/portfolio/contacts/profiles/ru-person-fields';

/** The fields of each profile, apart from how they are checked: a form is drawn without that, and it weighs much more. */
export const profileFields: Readonly<Record<ProfileId, readonly ContactField[]>> = {
  'ru-person': ruPersonFields,
  'ru-org': ruOrgFields,
  gtld: gtldFields,
};
