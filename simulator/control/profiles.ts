import { textOf } from '@/lib/registrar/regwire/value';
import { incorrect } from '../refusal';
import { PROFILE_TYPES } from '../rules/contact-profiles';
import type { ControlTable } from './control';
import { rows } from './outside';
import { findAccount } from './seed';

/** `POST profiles { username?, profiles: [{ type, name, contacts }] }`: contact data kept on the registrar's site. */
export const profileControls: ControlTable = {
  'POST profiles': ({ world }, fields) => {
    const account = findAccount(world, fields.text('username'));
    for (const row of rows(fields, 'profiles')) {
      const type = row.required('type');
      if (!PROFILE_TYPES.includes(type)) throw incorrect('type', `must be one of ${PROFILE_TYPES.join(', ')}`);
      const contacts = Object.entries(row.record('contacts') ?? {}).map(([name, value]) => [name, textOf(value)]);
      world.contactProfiles.push({
        accountId: account.id,
        type,
        name: row.required('name'),
        contacts: Object.fromEntries(contacts),
      });
    }
    return { profiles: world.contactProfiles.length };
  },
};
