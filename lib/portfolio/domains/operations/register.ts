import 'server-only';
import { z } from 'zod';
import type { Tx } from '@/lib/base/db/client';
import { contactParameters } from '@/lib/portfolio/contacts/parameters';
import { isAboutContact } from '@/lib/portfolio/contacts/refusals';
import { callOptionsOf, defineOperation, oneByOne } from '@/lib/queue/engine/define';
import type { RegapiClient } from '@/lib/registrar/regapi/client/client';
import type { ItemResult, Outcome } from '@/lib/registrar/regapi/outcome';
import { mayBePlaced } from '../charges/bills-left';
import { chargedOf } from '../charges/cost';
import { nameServerParameters, registrarNameServers } from '../delegation/name-server';
import { checkBeforeRegistering } from '../registration/precheck';
import { registerInput, sentToRegister, type RegisterInput } from '../registration/registration';
import { findById, findRegistration } from '../registration/verify';
import { removeItsOrder } from './delete-order-bill';
import { deliverRegistration, undoRegistration } from './settle-registration';
import { registerView } from './register.view';

/** Registers one name (REG.API 8.7). */
export const registerDomain = defineOperation({
  kind: 'domain.register',
  findByKey: oneByOne(findById),
  input: registerInput,
  view: registerView,
  billing: true,
  subject: ({ asciiName }) => `domain:${asciiName}`,
  sends: sentToRegister,
  precheck: oneByOne(checkBeforeRegistering),
  call: async ([item], { regapi, db }) => {
    if (!item) return { kind: 'done', answer: [] };
    const registrant = await registrantOf(item.input, db);
    const outcome = await regapi.domain.create(
      {
        domain_name: item.input.asciiName,
        period: item.input.years,
        enduser_ip: item.input.enduserIp,
        ...registrant,
        nss: nameServerParameters(item.input.nameServers ?? registrarNameServers),
        user_servid: item.id,
        pay_type: 'prepay',
        ...(item.input.isPremium ? { reg_premium: true } : {}),
      },
      callOptionsOf([item]),
    );
    return readRegistration(outcome);
  },
  verify: oneByOne(findRegistration),
  onSucceeded: async (tx, item, answer) => {
    const { serviceId, payment } = registered.parse(answer);
    await deliverRegistration(tx, item.id, item.input, { serviceId, ...chargedOf(payment, item.costLimit) });
  },
  onCancelled: async (tx, item) => {
    if (await mayBePlaced(tx, item.id)) return removeItsOrder(tx, item);
    await undoRegistration(tx, item.id, item.input);
  },
  corrections: {
    domainId: 'fixed',
    asciiName: 'fixed',
    enduserIp: 'fixed',
    contactId: 'free',
    nameServers: 'free',
    profile: 'free',
    years: 'priced',
    isPremium: 'priced',
  },
  refusalFields: {
    INVALID_CONTACTS: 'contactId',
    CONTACTS_NOT_FOUND: 'contactId',
    UNKNOWN_CONTYPE: 'contactId',
    INVALID_NSS: 'nameServers',
    INVALID_PERIOD: 'years',
  },
  mendedBy: (code, params) => {
    if (isAboutContact({ code, params })) return 'contact';
    return code === 'INVALID_PERIOD' ? 'years' : null;
  },
  refresh: ({ asciiName }: RegisterInput) => [`domain:${asciiName}`, `zone:${asciiName}`],
});

/** The contact's data, or the name of those that the registrar keeps. */
async function registrantOf({ contactId, asciiName, profile }: RegisterInput, db: Tx) {
  if (profile) return { profile_type: profile.type, profile_name: profile.name };
  return { contacts: await contactParameters(db, contactId, asciiName) };
}

/** What is kept of an answer; `payment` is a decimal of roubles. */
const registered = z.object({ serviceId: z.number().nullable(), payment: z.string().nullable().default(null) });

type Created = Awaited<ReturnType<RegapiClient['domain']['create']>>;

function readRegistration(outcome: Created): Outcome<readonly ItemResult<unknown>[]> {
  if (outcome.kind !== 'done') return outcome;
  const { domains, pay_type, payment, bill_id } = outcome.answer;
  const [domain] = domains;
  if (!domain) return { kind: 'unknown', reason: 'domain/create answered without the domain' };
  if (!domain.ok) return { kind: 'done', answer: [domain] };
  if (pay_type !== null && pay_type !== 'prepay') {
    return { kind: 'unknown', reason: `the order waits for bill ${bill_id ?? '?'} to be paid` };
  }
  return { kind: 'done', answer: [{ ok: true, item: { serviceId: domain.item.service_id, payment } }] };
}
