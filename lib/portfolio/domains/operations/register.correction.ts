import 'server-only';
import { fittingContacts } from '@/lib/portfolio/contacts/fitting';
import { contactDifference } from '@/lib/portfolio/contacts/difference';
import { newestVersion } from '@/lib/portfolio/contacts/versions';
import { fail, ok } from '@/lib/base/values/result';
import { serverSets } from '@/lib/portfolio/server-sets/sets';
import { defineCorrection } from '@/lib/queue/engine/define-correction';
import { zoneIn } from '@/lib/base/values/domain-name';
import { differenceOf } from '@/lib/base/values/difference';
import { lacksGlue } from '../delegation/name-server';
import { nameContact, registerInput, type RegisterInput } from '../registration/registration';
import { registrarProfilesFor } from '../registration/registrar-profile';
import { registerCorrectionInput } from './register.view';

/** Another contact of the customer's, other name servers or other terms. */
export const registerCorrection = defineCorrection({
  kind: 'domain.register',
  input: registerInput,
  form: registerCorrectionInput,
  shows: async (db, { input, customerId }) => {
    // Whoever edited the contact since meant this very order, too.
    const contactId = await newestVersion(db, input.contactId);
    const contacts = await fittingContacts(db, customerId, { ...input, contactId });
    const profileTypes = registrarProfilesFor(zoneIn(input.asciiName));
    const [nameServers, profile] = [input.nameServers ?? [], input.profile ?? null];
    return { contactId, contacts, nameServers, profileTypes, profile, sets: await serverSets(db) };
  },
  corrected: async (tx, { contactId, nameServers, costLimit, profileType, profileName }, { input, customerId }) => {
    const contacts = await fittingContacts(tx, customerId, input);
    if (!contacts.some(({ id }) => id === contactId)) return fail({ contactId: ['errors.invalidChoice'] });
    if (lacksGlue(nameServers, input.asciiName)) return fail({ nameServers: ['domains.problems.glueMissing'] });
    const fits = profileType === undefined || registrarProfilesFor(zoneIn(input.asciiName)).includes(profileType);
    if (!fits) return fail({ profileType: ['errors.invalidChoice'] });
    if (profileType !== undefined && !profileName) return fail({ profileName: ['errors.required'] });
    const profile = profileType !== undefined && profileName ? { type: profileType, name: profileName } : null;
    const hosts = nameServers.map(({ host }) => host);
    return ok({
      input: { ...input, contactId, nameServers: hosts.length > 0 ? nameServers : null, profile },
      details: { contactId, profile, nameServers: hosts, costLimit: costLimit ?? null },
    });
  },
  differs: async (db, before, after) => [
    ...(await contactDifference(db, before.contactId, after.contactId)),
    ...differenceOf('kind.domain.register.correct.kept', keptOf(before), keptOf(after)),
    ...differenceOf('kind.domain.register.correct.nameServers', serversOf(before), serversOf(after)),
  ],
  onSent: nameContact,
});

function keptOf({ profile }: RegisterInput): string {
  return profile ? `${profile.type}, ${profile.name}` : '';
}

function serversOf({ nameServers }: RegisterInput): string {
  return (nameServers ?? []).map(({ host }) => host).join(', ');
}
