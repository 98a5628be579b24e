'use server';

import { policy } from '@/lib/people/access/policy';
import { action } from '@/lib/people/auth/action';
import { replyOf } from '@/lib/people/auth/reply';
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
