'use server';

import { messageKey } from '@/lib/base/i18n/message-key';
import { routes } from '@/lib/base/routes';
import { policy } from '@/lib/people/access/policy';
import { action } from '@/lib/people/auth/action';
import { minutesMs } from '@/lib/people/auth/rate-limit';
import { seeAs } from '@/lib/people/customers/see-as';
import { replyOf } from '@/lib/people/auth/reply';
import { orderForForm, unwatchForm, watchForm } from './schema';
import { mostWatched, unwatchNames, watchNames } from './watch';

/** Tells the customer of a name, or of all of a pattern, from now on. */
export const watch = action(
  {
    name: 'domain.watch',
    input: watchForm,
    guard: policy['notices.change'],
    limits: (_input, _request, { customerId }) => [
      { bucket: `watches:${customerId}`, most: 60, windowMs: minutesMs(10) },
    ],
  },
  async ({ input, actor, tx, request }) =>
    replyOf(
      await watchNames({ tx, actor, address: request.address }, input.pattern),
      {
        zone: { field: 'pattern', says: 'released.watch.problems.zone' },
        tooWide: { field: 'pattern', says: 'released.watch.problems.tooWide' },
        watched: { field: 'pattern', says: 'released.watch.problems.watched' },
        tooMany: { field: 'pattern', says: messageKey('released.watch.problems.tooMany', { most: mostWatched }) },
      },
      (pattern) => ({ message: messageKey('released.watch.said.watched', { pattern }) }),
    ),
);

/** Tells of it no more. */
export const unwatch = action(
  { name: 'domain.unwatch', input: unwatchForm, guard: policy['notices.change'] },
  async ({ input, actor, tx, request }) =>
    replyOf(
      await unwatchNames({ tx, actor, address: request.address }, input.watchId),
      { notFound: 'errors.notFound' },
      (pattern) => ({ message: messageKey('released.watch.said.unwatched', { pattern }) }),
    ),
);

/** Shows staff the panel as a customer for whom they order a name: where it goes into the cart, at that customer's prices. */
export const orderFor = action(
  {
    name: 'customer.seeAs',
    input: orderForForm,
    guard: policy['customers.seeAs'],
    audit: ({ customer }) => ({ subject: `customer:${customer}`, customerId: customer }),
  },
  async ({ input: { customer, name }, actor, tx }) =>
    replyOf(
      await seeAs(tx, actor, customer),
      { notFound: 'errors.notFound', forbidden: 'errors.forbidden' },
      { redirectTo: routes.released({ q: name }) },
    ),
);
