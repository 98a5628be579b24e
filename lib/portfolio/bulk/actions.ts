'use server';

import { messageKey } from '@/lib/base/i18n/message-key';
import { routes } from '@/lib/base/routes';
import { policy } from '@/lib/people/access/policy';
import { action } from '@/lib/people/auth/action';
import type { ActionReply } from '@/lib/people/auth/action-state';
import { minutesMs, type Limit } from '@/lib/people/auth/rate-limit';
import { replyOf } from '@/lib/people/auth/reply';
import { renewMany } from './renew-many';
import { applyBulkInput, bulkSearch, type BulkSearch } from './schema';
import { setNameServers } from './set-name-servers';
import { switchAutoRenewal } from './switch-auto-renewal';

/** The id of the group that was begun, where there is one. */
type Reply = ActionReply<string | null>;

/** Gives many domains of one's own the same name servers. */
export const setOwnNameServers = action(
  {
    name: 'bulk.name-servers',
    input: applyBulkInput,
    guard: policy['domains.change'],
    limits: (_input, _request, actor) => bulkLimits(actor.userId),
  },
  async ({ input: { query, ...shown }, actor, tx, request }): Promise<Reply> => {
    const done = await setNameServers({ tx, actor, address: request.address }, { search: searchOf(query), ...shown });
    if (!done.ok && done.error === 'moved') return shownAnew(routes.bulk(movedQuery(query)));
    return replyOf(done, words, (groupId) => ({ redirectTo: routes.group(groupId) }));
  },
);

/** The same for domains of whomever, by staff. */
export const setManyNameServers = action(
  { name: 'bulk.name-servers', input: applyBulkInput, guard: policy['customers.change'] },
  async ({ input: { query, ...shown }, actor, tx, request }): Promise<Reply> => {
    const done = await setNameServers({ tx, actor, address: request.address }, { search: searchOf(query), ...shown });
    if (!done.ok && done.error === 'moved') return shownAnew(routes.admin.bulk(movedQuery(query)));
    return replyOf(done, words, (groupId) => ({ redirectTo: routes.admin.group(groupId) }));
  },
);

/** Renews many domains of one's own for a year, from the wallet. */
export const renewOwn = action(
  {
    name: 'bulk.renew',
    input: applyBulkInput,
    guard: policy['shop.order'],
    limits: (_input, _request, actor) => bulkLimits(actor.userId),
  },
  async ({ input: { query, ...shown }, actor, tx, request }): Promise<Reply> => {
    const done = await renewMany({ tx, actor, address: request.address }, { search: searchOf(query), ...shown });
    if (!done.ok && done.error === 'moved') return shownAnew(routes.bulk(movedQuery(query)));
    return replyOf(done, { ...words, insufficientFunds: 'errors.insufficientFunds' }, (groupId) => ({
      redirectTo: routes.group(groupId),
    }));
  },
);

/** Has our schedule renew many domains of one's own, or not. */
export const switchOwnAutoRenewal = action(
  { name: 'bulk.auto-renew', input: applyBulkInput, guard: policy['shop.order'] },
  async ({ input: { query, mark }, actor, tx, request }): Promise<Reply> => {
    const search = searchOf(query);
    const done = await switchAutoRenewal({ tx, actor, address: request.address }, { search, mark });
    if (!done.ok && done.error === 'moved') return shownAnew(routes.bulk(movedQuery(query)));
    const said = search.wanted === 'on' ? 'bulk.said.autoRenewOn' : 'bulk.said.autoRenewOff';
    const reply = replyOf(done, words, (count) => ({ message: messageKey(said, { count }) }));
    return reply.ok ? { ...reply, value: null } : reply;
  },
);

/** Each group costs calls of the budget that all share. */
const bulkLimits = (userId: string): readonly Limit[] => [
  { bucket: `bulk:${userId}`, most: 20, windowMs: minutesMs(10) },
];

const words = { moved: 'errors.stale', nothing: 'bulk.nothing' } as const;

/** The page again, with what it would do now. */
function shownAnew(redirectTo: string): Extract<ActionReply<null>, { ok: true }> {
  return { ok: true, value: null, redirectTo };
}

function movedQuery(query: string): string {
  const again = new URLSearchParams(query);
  again.set('moved', '1');
  return again.toString();
}

function searchOf(query: string): BulkSearch {
  const params = new URLSearchParams(query);
  return bulkSearch.parse(Object.fromEntries([...new Set(params.keys())].map((name) => [name, params.getAll(name)])));
}
