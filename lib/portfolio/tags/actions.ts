'use server';

import { messageKey } from '@/lib/base/i18n/message-key';
import { policy } from '@/lib/people/access/policy';
import { action } from '@/lib/people/auth/action';
import { minutesMs } from '@/lib/people/auth/rate-limit';
import { replyOf } from '@/lib/people/auth/reply';
import { mostTags, tagDomainForm } from './schema';
import { tagDomain } from './tag-domains';

/** Puts a tag of the customer's own on a domain of theirs, or takes it off. */
export const tagOwnDomain = action(
  {
    name: 'domain.tag',
    input: tagDomainForm,
    guard: policy['folders.change'],
    limits: (_input, _request, { userId }) => [{ bucket: `tags:${userId}`, most: 300, windowMs: minutesMs(10) }],
  },
  async ({ input, actor, tx, request }) =>
    replyOf(await tagDomain({ tx, actor, address: request.address }, input), words, {
      message: messageKey(`tags.said.${input.verb}`, { name: input.name }),
    }),
);

/** The same with a tag of staff's, on any domain. */
export const tagDomainForStaff = action(
  { name: 'domain.tag', input: tagDomainForm, guard: policy['customers.change'] },
  async ({ input, actor, tx, request }) =>
    replyOf(await tagDomain({ tx, actor, address: request.address }, input), words, {
      message: messageKey(`tags.said.${input.verb}`, { name: input.name }),
    }),
);

const words = {
  notFound: 'errors.notFound',
  tooMany: { field: 'name', says: messageKey('bulk.tags.tooMany', { most: mostTags }) },
} as const;
