'use server';

import { policy } from '@/lib/people/access/policy';
import { action } from '@/lib/people/auth/action';
import { replyOf } from '@/lib/people/auth/reply';
import { askPresence, lookLimits } from '@/lib/portfolio/domains/look-again';
import { lookAgainForm } from '@/lib/portfolio/domains/schema';
import { switchService } from '@/lib/portfolio/domains/switch-service';
import { serviceForm } from './schema';

/** Suspends a domain at the registrar, or resumes it, for a reason that its owner reads. */
export const toggleService = action(
  { name: 'domain.service', input: serviceForm, guard: policy['customers.change'] },
  async ({ input, actor, tx, request: { address } }) =>
    replyOf(
      await switchService({ tx, actor, address }, input),
      {
        notFound: 'errors.notFound',
        missing: 'domains.problems.missing',
        inProgress: 'errors.inProgress',
        alreadyDone: 'errors.alreadyDone',
        expired: 'domains.problems.expired',
      },
      { message: input.service === 'on' ? 'domains.said.resumeAsked' : 'domains.said.suspendAsked' },
    ),
);

/** Asks the registrar whether a name is in our account. */
export const askIfOurs = action(
  {
    name: 'domain.ask-presence',
    input: lookAgainForm,
    guard: policy['customers.change'],
    limits: (_input, _request, actor) => lookLimits(actor.userId),
  },
  async ({ input, actor, tx, request }) =>
    replyOf(
      await askPresence({ tx, actor, address: request.address }, input.domainId),
      { notFound: 'errors.notFound' },
      { message: 'domains.said.looking' },
    ),
);
