import 'server-only';
import { z } from 'zod';
import { capture, release } from '@/lib/money/ledger/ledger';
import { cancelInvoiceLine, deliverInvoiceLine } from '@/lib/money/invoices/invoice-lines';
import { contactParameters } from '@/lib/portfolio/contacts/parameters';
import { isAboutContact } from '@/lib/portfolio/contacts/refusals';
import { defineOperation } from '@/lib/queue/engine/define';
import type { RegapiClient } from '@/lib/registrar/regapi/client/client';
import type { ItemResult, Outcome } from '@/lib/registrar/regapi/outcome';
import { parseDecimal, type Money } from '@/lib/base/values/money';
import { addYears, dateOfDay, dayOf } from '@/lib/base/values/day';
import { delegationBatchKey, findDelegation, mirrorNameServers, nameServersInput, sendDelegation } from './delegation/delegation';
import { nameServerParameters, registrarNameServers } from './delegation/name-server';
import { mayHaveOrder, removeItsOrder } from './operations/delete-order-bill';
import { checkBeforeRegistering, compare } from './registration/precheck';
import { findRegistration } from './registration/verify';
import { registerInput, sentToRegister, type RegisterInput } from './registration/registration';
import {
  checkBeforeRenewing,
  findRenewal,
  renewInput,
  renewSnapshot,
  snapshotRenewal,
  type RenewInput,
} from './renewal/renewal';
import { mayHaveBill, removeItsBill } from './operations/delete-renewal-bill';
import { learnWindow, meaningOfRefusal } from './renewal/renewal-moment';
import { deliverRegistration, undoRegistration } from './operations/settle-registration';

export { stopRegistrarRenewal } from './operations/stop-registrar-renewal';
export { removeOrderBill } from './operations/delete-order-bill';
export { removeRenewalBill } from './operations/delete-renewal-bill';

type Answers = Outcome<readonly ItemResult<unknown>[]>;

const domainSubject = ({ asciiName }: { readonly asciiName: string }) => `domain:${asciiName}`;

/** What is kept of an answer; `payment` is a decimal of roubles. */
const registered = z.object({ serviceId: z.number().nullable(), payment: z.string().nullable().default(null) });
const renewed = z.object({
  expiresOn: z.string().nullable().default(null),
  payment: z.string().nullable().default(null),
});

/** Registers one name (REG.API 8.7). */
export const registerDomain = defineOperation({
  kind: 'domain.register',
  keyed: true,
  input: registerInput,
  billing: true,
  subject: domainSubject,
  sends: sentToRegister,
  precheck: checkBeforeRegistering,
  call: async ([item], { regapi, db }) => {
    if (!item) return { kind: 'done', answer: [] };
    const contacts = await contactParameters(db, item.input.contactId);
    const outcome = await regapi.domain.create(
      {
        domain_name: item.input.asciiName,
        period: item.input.years,
        enduser_ip: item.input.enduserIp,
        contacts,
        nss: nameServerParameters(item.input.nameServers ?? registrarNameServers),
        user_servid: item.id,
        pay_type: 'prepay',
        ...(item.input.isPremium ? { reg_premium: true } : {}),
      },
      { lane: 'person', operationIds: [item.id] },
    );
    return readRegistration(outcome);
  },
  verify: findRegistration,
  onSucceeded: async (tx, item, answer) => {
    const { serviceId, payment } = registered.parse(answer);
    await deliverRegistration(tx, item.id, item.input, { serviceId, ...costOf(payment, item.costLimit) });
  },
  onCancelled: async (tx, item) => {
    if (await mayHaveOrder(tx, item)) return removeItsOrder(tx, item);
    await undoRegistration(tx, item.id, item.input);
  },
  corrections: {
    domainId: 'fixed',
    asciiName: 'fixed',
    enduserIp: 'fixed',
    contactId: 'free',
    nameServers: 'free',
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

/** Renews a domain for whole years (REG.API 7.13). */
export const renewDomain = defineOperation({
  kind: 'domain.renew',
  input: renewInput,
  billing: true,
  subject: domainSubject,
  precheck: checkBeforeRenewing,
  refusalMeans: ({ input, snapshot }, refused, { db }) => {
    const expiresOn = renewSnapshot.safeParse(snapshot).data?.expiresOn ?? null;
    return meaningOfRefusal(db, input, { refused, expiresOn });
  },
  onOpensLater: (tx, { input }, at) => learnWindow(tx, input, at),
  snapshot: snapshotRenewal,
  call: async ([item], { regapi }) => {
    if (!item) return { kind: 'done', answer: [] };
    const outcome = await regapi.service.renew(
      { service_id: item.input.serviceId, period: item.input.years, pay_type: 'prepay' },
      { lane: 'person', operationIds: [item.id] },
    );
    return readRenewal(outcome);
  },
  verify: findRenewal,
  onSucceeded: async (tx, item, answer) => {
    const { expiresOn, payment } = renewed.parse(answer);
    const charged = costOf(payment, item.costLimit);
    await capture(tx, item.id, charged);
    await deliverInvoiceLine(tx, item.id);
    const known = await tx.domain.findUnique({ where: { id: item.input.domainId }, select: { expiresOn: true } });
    const reckoned = known?.expiresOn ? addYears(dayOf(known.expiresOn), item.input.years) : null;
    const until = dateOfDay(expiresOn ?? reckoned);
    if (until)
      await tx.domain.updateMany({ where: { id: item.input.domainId }, data: { expiresOn: until, state: 'active' } });
    // Once it cost more than was reckoned with, and would again.
    if (charged.cost && !compare(charged.cost, item.costLimit).ok)
      await tx.domain.updateMany({ where: { id: item.input.domainId }, data: { renewsAsQuoted: true } });
  },
  onCancelled: async (tx, item) => {
    if (await mayHaveBill(tx, item)) return removeItsBill(tx, item);
    await release(tx, item.id);
    await cancelInvoiceLine(tx, item.id);
  },
  corrections: { domainId: 'fixed', asciiName: 'fixed', serviceId: 'fixed', years: 'priced' },
  refusalFields: { INVALID_PERIOD: 'years' },
  mendedBy: (code) => (code === 'INVALID_PERIOD' ? 'years' : null),
  refresh: ({ asciiName }: RenewInput) => [`domain:${asciiName}`],
});

/** Sets the name servers of a domain (REG.API 8.20). In the billing lane: some zones charge for it. */
export const updateNameServers = defineOperation({
  kind: 'domain.name-servers',
  input: nameServersInput,
  billing: true,
  subject: domainSubject,
  batchKey: delegationBatchKey,
  call: sendDelegation,
  verify: findDelegation,
  onSucceeded: async (tx, { input }) => mirrorNameServers(tx, input.domainId, input.nameServers, null),
  onCancelled: async () => undefined,
  corrections: { domainId: 'fixed', asciiName: 'fixed', nameServers: 'free' },
  refusalFields: { INVALID_NSS: 'nameServers', PARAMETER_INCORRECT: 'nameServers' },
  mendedBy: (code) => (code === 'INVALID_NSS' || code === 'PARAMETER_INCORRECT' ? 'nameServers' : null),
  refresh: ({ asciiName }) => [`domain:${asciiName}`, `zone:${asciiName}`],
});

type Created = Awaited<ReturnType<RegapiClient['domain']['create']>>;

function readRegistration(outcome: Created): Answers {
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

function readRenewal(outcome: Awaited<ReturnType<RegapiClient['service']['renew']>>): Answers {
  if (outcome.kind !== 'done') return outcome;
  const { services, status, payment, bill_id } = outcome.answer;
  const [service] = services;
  if (service && !service.ok) return { kind: 'done', answer: [service] };
  // Whoever pays that bill renews the domain, and a repeat would make a second one: so it is not refused, but open.
  if (status === 'only_bill_created') {
    return { kind: 'unknown', reason: `the renewal waits for bill ${bill_id ?? '?'} to be paid` };
  }
  return { kind: 'done', answer: [{ ok: true, item: { payment } }] };
}

/** What the registrar charged, in roubles (REG.API 8.7, 7.13); what it was reckoned with where the answer is lost. */
function costOf(payment: string | null, reckoned: Money | null): { readonly cost?: Money } {
  const charged = payment === null ? null : parseDecimal(payment, 'RUB');
  const cost = charged ?? reckoned;
  return cost ? { cost } : {};
}
