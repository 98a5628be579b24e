'use server';

import { action } from '@/lib/people/auth/action';
import type { ActionReply } from '@/lib/people/auth/action-state';
import { replyOf, type Told } from '@/lib/people/auth/reply';
import { policy } from '@/lib/people/access/policy';
import { agreementWords } from '@/lib/people/legal/agreement';
import { messageKey } from '@/lib/base/i18n/message-key';
import { routes } from '@/lib/base/routes';
import { toUnicode } from '@/lib/base/values/domain-name';
import { contactInput } from '@/lib/portfolio/contacts/schema';
import { askWhereToUpload } from './ask-for-documents';
import { askForLetter } from './ask-for-letter';
import { assignOwners, type NotAssigned } from './assignment';
import { changeHost } from './change-host';
import { changeRegistrant } from './change-registrant';
import { changeNameServers, switchAutoRenew } from './change-domain';
import { serversTold } from './servers-told';
import { discardOperation, type Returned } from './discard';
import { lookAgain, lookLimits } from './look-again';
import { registerWith, saveAndSend, saveAndSendFor } from './mend-registration';
import { orderRenewal } from './order-renewal';
import { mostOwnerLines } from './owner-list';
import { planOwners } from './owner-plan';
import {
  applyOwnersForm,
  assignForm,
  autoRenewForm,
  delegationForm,
  discardOperationForm,
  hostForm,
  letterForm,
  lookAgainForm,
  mendRegistrationInput,
  nameServersForm,
  ownerListForm,
  privacyForm,
  registrantForm,
  renewForm,
  serversOf,
} from './schema';
import { switchDelegation } from './switch-delegation';
import { switchPrivacy } from './switch-privacy';

/** Asks for other name servers. */
export const setNameServers = action(
  { name: 'domain.name-servers', input: nameServersForm, guard: policy['domains.change'] },
  async ({ input, actor, tx, request }) =>
    replyOf(
      await changeNameServers(
        { tx, actor, address: request.address },
        { domainId: input.domainId, use: input.use, servers: serversOf(input) },
      ),
      serversTold,
      { message: 'domains.said.nameServersAsked' },
    ),
);

/** Has our schedule renew it from the wallet, or not. */
export const toggleAutoRenew = action(
  { name: 'domain.auto-renew', input: autoRenewForm, guard: policy['shop.order'] },
  async ({ input, actor, tx, request }) =>
    replyOf(
      await switchAutoRenew({ tx, actor, address: request.address }, input),
      { notFound: 'errors.notFound', alreadyDone: 'errors.alreadyDone' },
      { message: input.autoRenews === 'on' ? 'domains.said.autoRenewOn' : 'domains.said.autoRenewOff' },
    ),
);

/** Takes a domain out of its zone, or puts it back. */
export const toggleDelegation = action(
  { name: 'domain.delegation', input: delegationForm, guard: policy['domains.change'] },
  async ({ input, actor, tx, request }) =>
    replyOf(
      await switchDelegation({ tx, actor, address: request.address }, input),
      {
        notFound: 'errors.notFound',
        missing: 'domains.problems.missing',
        notInThisZone: 'domains.problems.alwaysDelegated',
        suspended: 'domains.problems.suspended',
        inProgress: 'errors.inProgress',
        alreadyDone: 'errors.alreadyDone',
      },
      { message: 'domains.said.delegationAsked' },
    ),
);

/** Hides the registrant in WHOIS, or shows them. */
export const togglePrivacy = action(
  { name: 'domain.privacy', input: privacyForm, guard: policy['domains.change'] },
  async ({ input, actor, tx, request }) =>
    replyOf(
      await switchPrivacy({ tx, actor, address: request.address }, input),
      {
        notFound: 'errors.notFound',
        missing: 'domains.problems.missing',
        notHere: 'domains.problems.alwaysShown',
        inProgress: 'errors.inProgress',
        alreadyDone: 'errors.alreadyDone',
      },
      { message: input.privacy === 'on' ? 'domains.said.privacyOnAsked' : 'domains.said.privacyOffAsked' },
    ),
);

/** Sends the registrant the letter that confirms their address. */
export const sendLetter = action(
  { name: 'domain.verify-email', input: letterForm, guard: policy['domains.change'] },
  async ({ input, actor, tx, request }) =>
    replyOf(
      await askForLetter({ tx, actor, address: request.address }, input),
      {
        notFound: 'errors.notFound',
        missing: 'domains.problems.missing',
        inProgress: 'errors.inProgress',
        alreadyDone: 'errors.alreadyDone',
      },
      { message: 'domains.said.letterAsked' },
    ),
);

/** Asks the registrar for the link by which documents about a registrant are uploaded. */
export const getDocumentsLink = action(
  { name: 'domain.documents', input: letterForm, guard: policy['domains.change'] },
  async ({ input, actor, tx, request }) =>
    replyOf(
      await askWhereToUpload({ tx, actor, address: request.address }, input),
      {
        notFound: 'errors.notFound',
        missing: 'domains.problems.missing',
        notHere: 'domains.problems.noDocuments',
        inProgress: 'errors.inProgress',
      },
      { message: 'domains.said.documentsAsked' },
    ),
);

/** Has the registry keep an address of a name server inside a domain, or forget it. */
export const setHost = action(
  { name: 'domain.host', input: hostForm, guard: policy['domains.change'] },
  async ({ input, actor, tx, request }) =>
    replyOf(
      await changeHost({ tx, actor, address: request.address }, input),
      {
        notFound: 'errors.notFound',
        missing: 'domains.problems.missing',
        notHere: 'domains.problems.noHosts',
        outside: { field: 'host', says: 'domains.problems.hostOutside' },
        inProgress: 'errors.inProgress',
        alreadyDone: 'errors.alreadyDone',
        inUse: 'domains.problems.hostInUse',
      },
      { message: 'domains.said.hostAsked' },
    ),
);

/** Registers domains of the customer's to a contact of theirs. */
export const setRegistrant = action(
  { name: 'domain.contacts', input: registrantForm, guard: policy['contacts.change'] },
  async ({ input, actor, tx, request }) =>
    replyOf(
      await changeRegistrant({ tx, actor, address: request.address }, input),
      { notFound: 'errors.notFound', moved: 'domains.problems.registrantMoved' },
      (begun) => ({
        redirectTo: 'groupId' in begun ? routes.group(begun.groupId) : routes.operationStatus(begun.operationId),
      }),
    ),
);

/** Renews for the price that was shown, from the wallet. */
export const renew = action(
  { name: 'domain.renew', input: renewForm, guard: policy['shop.order'] },
  async ({ input, actor, tx, request }) =>
    replyOf(
      await orderRenewal({ tx, actor, address: request.address }, { domainId: input.domainId, ...input.offer }),
      {
        notFound: 'errors.notFound',
        inProgress: 'errors.inProgress',
        missing: 'domains.problems.missing',
        notOpenYet: 'domains.problems.notOpenYet',
        periodNotOffered: { field: 'offer', says: 'errors.invalidChoice' },
        priceChanged: 'errors.priceChanged',
        insufficientFunds: 'errors.insufficientFunds',
      },
      ({ operationId }) => ({ redirectTo: routes.operationStatus(operationId) }),
    ),
);

/** Gives up what the customer asked for and the registrar has not carried out. */
export const discardChange = action(
  { name: 'domain.discard', input: discardOperationForm, guard: policy['shop.order'] },
  async ({ input, actor, tx, request }) =>
    replyOf(
      await discardOperation({ tx, actor, address: request.address }, input),
      { notFound: 'errors.notFound', notDiscardable: 'domains.problems.notDiscardable' },
      (returned) => ({ message: discardedWords[returned] }),
    ),
);

/** Sends a refused registration again with another contact. */
export const mendRegistration = action(
  { name: 'operation.correct', input: mendRegistrationInput, guard: policy['shop.order'] },
  async ({ input, actor, tx, request }) =>
    replyOf(
      await registerWith({ tx, actor, address: request.address }, input),
      { stale: 'errors.stale', notFitting: { field: 'contactId', says: 'errors.invalidChoice' } },
      { message: 'operations.said.sentAgain' },
    ),
);

/** Saves a refused contact; what was refused for its former version goes out again with it. */
export const mendContact = action(
  { name: 'contact.save', input: contactInput, guard: policy['contacts.change'] },
  async ({ input, actor, tx, request }): Promise<ActionReply<{ readonly id: string }>> =>
    replyOf(
      await saveAndSend({ tx, actor, address: request.address }, input),
      { ...agreementWords, stale: 'errors.stale' },
      ({ sent }) => ({
        redirectTo: input.mends === undefined ? routes.contacts() : routes.operationStatus(input.mends),
        message: sent > 0 ? messageKey('contacts.savedAndSent', { count: sent }) : 'contacts.saved',
      }),
    ),
);

/** The same by staff, where the refusal stands before them. */
export const mendContactFor = action(
  { name: 'operation.mend-contact', input: contactInput, guard: policy['operations.retry'] },
  async ({ input, actor, tx, request }): Promise<ActionReply<{ readonly id: string }>> =>
    replyOf(
      await saveAndSendFor({ tx, actor, address: request.address }, input),
      { stale: 'errors.stale' },
      ({ sent }) => ({ message: messageKey('contacts.savedAndSent', { count: sent }) }),
    ),
);

/** Reads a domain from the registrar now. */
export const lookAtDomainAgain = action(
  {
    name: 'domain.look-again',
    input: lookAgainForm,
    guard: policy['domains.change'],
    limits: (_input, _request, actor) => lookLimits(actor.userId),
  },
  async ({ input, actor, tx, request }) =>
    replyOf(
      await lookAgain({ tx, actor, address: request.address }, input.domainId),
      { notFound: 'errors.notFound' },
      { message: 'domains.said.looking' },
    ),
);

/** Gives domains to a customer, or takes them back. Of one, its page says so; several stay where they were chosen. */
export const assignDomains = action(
  { name: 'domain.assign', input: assignForm, guard: policy['customers.change'] },
  async ({ input: { domains, customerId = null }, actor, tx, request }) => {
    const assignments = domains.map((domainId) => ({ domainId, customerId }));
    const [only, ...others] = domains;
    const isOne = only !== undefined && others.length === 0;
    const count = customerId === null || isOne ? 0 : domains.length;
    return replyOf(await assignOwners({ tx, actor, address: request.address }, assignments), notAssigned, {
      message: count > 0 ? messageKey('domains.said.assignedMany', { count }) : 'domains.said.assigned',
      ...(isOne && { redirectTo: routes.admin.domain(only) }),
    });
  },
);

/** Gives the domains of a list to the customers of its addresses, exactly as its preview showed. */
export const applyOwners = action(
  { name: 'domain.assign', input: applyOwnersForm, guard: policy['customers.change'] },
  async ({ input: { plan }, actor, tx, request }) =>
    replyOf(await assignOwners({ tx, actor, address: request.address }, plan), notAssigned, ({ count }) => ({
      message: messageKey('domains.said.assignedMany', { count }),
      redirectTo: routes.admin.domains(),
    })),
);

/** Shows what a list of owners would change; changes nothing. */
export const previewOwners = action(
  { name: 'domain.assign-preview', input: ownerListForm, guard: policy['customers.change'] },
  async ({ input: { list }, actor }) => {
    const lines = await planOwners(actor, list);
    if (lines.length === 0) return { ok: false, fieldErrors: { list: ['domains.problems.noLines'] } };
    if (lines.length <= mostOwnerLines) return { ok: true, value: { lines } };
    return {
      ok: false,
      fieldErrors: { list: [messageKey('domains.problems.tooManyLines', { most: mostOwnerLines })] },
    };
  },
);

const notAssigned = (error: NotAssigned): Told => {
  if (typeof error !== 'string')
    return messageKey('domains.problems.ownerInProgress', { names: error.names.map(toUnicode).join(', ') });
  return error === 'stale' ? 'errors.stale' : 'errors.notFound';
};

const discardedWords: Readonly<Record<Returned, string>> = {
  nothing: 'domains.said.discarded',
  now: 'domains.said.discardedReturned',
  later: 'domains.said.discardedLater',
};
