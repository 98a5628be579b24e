'use server';

import { policy } from '@/lib/people/access/policy';
import { action } from '@/lib/people/auth/action';
import { minutesMs } from '@/lib/people/auth/rate-limit';
import { replyOf } from '@/lib/people/auth/reply';
import { answerOffer } from './answer';
import { offerDomain, withdrawOffer } from './offer';
import { answerForm, handOverForm, offerDomainForm } from './schema';

/** Offers a domain to another customer. */
export const offerDomainTo = action(
  {
    name: 'domain.offer',
    input: offerDomainForm,
    guard: policy['shop.order'],
    limits: (_input, _request, { customerId }) => [
      { bucket: `offers:${customerId}`, most: 30, windowMs: minutesMs(60) },
    ],
  },
  async ({ input, actor, tx, request }) =>
    replyOf(
      await offerDomain({ tx, actor, address: request.address }, input),
      {
        notFound: 'errors.notFound',
        oneself: { field: 'email', says: 'handOvers.problems.oneself' },
        alreadyOffered: 'handOvers.problems.alreadyOffered',
      },
      { message: 'handOvers.said.offered' },
    ),
);

/** Takes an offer back. */
export const withdrawDomainOffer = action(
  { name: 'domain.offer-withdraw', input: handOverForm, guard: policy['shop.order'] },
  async ({ input, actor, tx, request }) =>
    replyOf(
      await withdrawOffer({ tx, actor, address: request.address }, input.handOverId),
      { notFound: 'errors.notFound' },
      { message: 'handOvers.said.withdrawn' },
    ),
);

/** Accepts or refuses an offer of somebody else's. */
export const answerDomainOffer = action(
  { name: 'domain.offer-answer', input: answerForm, guard: policy['shop.order'] },
  async ({ input, actor, tx, request }) =>
    replyOf(
      await answerOffer({ tx, actor, address: request.address }, input),
      { notFound: 'errors.notFound', stale: 'errors.notFound', inProgress: 'handOvers.problems.inProgress' },
      { message: input.answer === 'accept' ? 'handOvers.said.accepted' : 'handOvers.said.refused' },
    ),
);
