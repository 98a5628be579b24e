'use server';

import { policy } from '@/lib/people/access/policy';
import { action } from '@/lib/people/auth/action';
import type { ActionReply } from '@/lib/people/auth/action-state';
import { minutesMs } from '@/lib/people/auth/rate-limit';
import { replyOf } from '@/lib/people/auth/reply';
import { giveControl, takeControl } from './control';
import { decideEntering } from './entering';
import { pushAway, requestFromPartner } from './push';
import { enteringForm, grantForm, pushForm, requestForm, revokeForm } from './schema';

/** Offers a domain to another account of the registrar. */
export const push = action(
  { name: 'domain.push', input: pushForm, guard: policy['customers.change'] },
  async ({ input, actor, tx, request }) =>
    done(
      replyOf(
        await pushAway({ tx, actor, address: request.address }, input),
        {
          wrongName: { field: 'name', says: 'errors.invalidDomainName' },
          unknown: { field: 'name', says: 'otherAccounts.problems.unknown' },
          missing: { field: 'name', says: 'otherAccounts.problems.missing' },
          inProgress: { field: 'name', says: 'otherAccounts.problems.inProgress' },
        },
        { message: 'otherAccounts.said.pushed' },
      ),
    ),
);

/** Asks another partner for a domain. */
export const requestName = action(
  { name: 'domain.request', input: requestForm, guard: policy['customers.change'] },
  async ({ input, actor, tx, request }) =>
    done(
      replyOf(
        await requestFromPartner({ tx, actor, address: request.address }, input),
        {
          wrongName: { field: 'name', says: 'errors.invalidDomainName' },
          ours: { field: 'name', says: 'otherAccounts.problems.ours' },
          inProgress: { field: 'name', says: 'otherAccounts.problems.inProgress' },
        },
        { message: 'otherAccounts.said.requested' },
      ),
    ),
);

/** Accepts or refuses a domain that another account hands over. */
export const answerEnteringDomain = action(
  { name: 'domain.answer-entering', input: enteringForm, guard: policy['customers.change'] },
  async ({ input, actor, tx, request }) =>
    done(
      replyOf(
        await decideEntering({ tx, actor, address: request.address }, input),
        { notFound: 'errors.notFound', inProgress: 'errors.inProgress' },
        { message: input.answer === 'accept' ? 'otherAccounts.said.accepting' : 'otherAccounts.said.refusing' },
      ),
    ),
);

/** Lets another account manage a domain. */
export const grant = action(
  {
    name: 'domain.grant-control',
    input: grantForm,
    guard: policy['domains.change'],
    limits: (_input, _request, actor) => [{ bucket: `control:${actor.userId}`, most: 60, windowMs: minutesMs(60) }],
  },
  async ({ input, actor, tx, request }) =>
    done(
      replyOf(
        await giveControl({ tx, actor, address: request.address }, input),
        { ...controlWords, alreadyDone: { field: 'login', says: 'otherAccounts.problems.hasIt' } },
        { message: 'otherAccounts.said.granted' },
      ),
    ),
);

/** Takes a domain back from the account that manages it too. */
export const revoke = action(
  { name: 'domain.revoke-control', input: revokeForm, guard: policy['domains.change'] },
  async ({ input, actor, tx, request }) =>
    done(
      replyOf(
        await takeControl({ tx, actor, address: request.address }, input),
        { ...controlWords, alreadyDone: 'errors.alreadyDone' },
        { message: 'otherAccounts.said.revoked' },
      ),
    ),
);

const controlWords = {
  notFound: 'errors.notFound',
  missing: 'domains.problems.missing',
  inProgress: 'errors.inProgress',
} as const;

/** What was asked is told by the page. */
function done(reply: ActionReply<unknown>): ActionReply<null> {
  return reply.ok ? { ...reply, value: null } : reply;
}
