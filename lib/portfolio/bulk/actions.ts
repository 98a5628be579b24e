'use server';

import { messageKey } from '@/lib/base/i18n/message-key';
import { routes } from '@/lib/base/routes';
import { policy } from '@/lib/people/access/policy';
import { action } from '@/lib/people/auth/action';
import type { ActionReply } from '@/lib/people/auth/action-state';
import { minutesMs, type Limit } from '@/lib/people/auth/rate-limit';
import { replyOf } from '@/lib/people/auth/reply';
import { noFolder } from '@/lib/portfolio/domains/no-folder';
import type { Moved } from '@/lib/portfolio/folders/own-folders';
import { keepPasted } from './pasted';
import { moveChosen, moveChosenAtRegistrar } from './move-to-folder';
import { renewMany } from './renew-many';
import { mostTags } from '@/lib/portfolio/tags/schema';
import {
  applyBulkInput,
  bulkSearch,
  moveBulkInput,
  pasteInput,
  tagBulkInput,
  wantedIn,
  type BulkSearch,
} from './schema';
import { setNameServers } from './set-name-servers';
import { tagChosen } from './tag-plan';
import { switchAutoRenewal } from './switch-auto-renewal';
import { switchMany } from './switch-many';

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

/** Takes many domains of one's own out of their zones or hides their registrants, or the other way round. */
export const switchOwn = action(
  {
    name: 'bulk.switch',
    input: applyBulkInput,
    guard: policy['domains.change'],
    limits: (_input, _request, actor) => bulkLimits(actor.userId),
  },
  async ({ input: { query, ...shown }, actor, tx, request }): Promise<Reply> => {
    const done = await switchMany({ tx, actor, address: request.address }, { search: searchOf(query), ...shown });
    if (!done.ok && done.error === 'moved') return shownAnew(routes.bulk(movedQuery(query)));
    return replyOf(done, words, (groupId) => ({ redirectTo: routes.group(groupId) }));
  },
);

/** The same of domains of whomever, by staff. */
export const switchManyAsStaff = action(
  { name: 'bulk.switch', input: applyBulkInput, guard: policy['customers.change'] },
  async ({ input: { query, ...shown }, actor, tx, request }): Promise<Reply> => {
    const done = await switchMany({ tx, actor, address: request.address }, { search: searchOf(query), ...shown });
    if (!done.ok && done.error === 'moved') return shownAnew(routes.admin.bulk(movedQuery(query)));
    return replyOf(done, words, (groupId) => ({ redirectTo: routes.admin.group(groupId) }));
  },
);

/** Keeps a list of names that somebody pasted, and shows what can be done with them. */
export const pasteOwn = action(
  {
    name: 'bulk.paste',
    input: pasteInput,
    guard: policy['shop.order'],
    limits: (_input, _request, actor) => bulkLimits(actor.userId),
  },
  async ({ input: { names }, actor, tx, request }) => {
    const list = await keepPasted({ tx, actor, address: request.address }, names);
    return { ok: true, value: null, redirectTo: routes.pasted(list) };
  },
);

/** The same by staff, of names of whomever. */
export const pasteAsStaff = action(
  { name: 'bulk.paste', input: pasteInput, guard: policy['customers.change'] },
  async ({ input: { names }, actor, tx, request }) => {
    const list = await keepPasted({ tx, actor, address: request.address }, names);
    return { ok: true, value: null, redirectTo: routes.admin.pasted(list) };
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
    const said = wantedIn(search) === 'on' ? 'bulk.said.autoRenewOn' : 'bulk.said.autoRenewOff';
    const reply = replyOf(done, words, (count) => ({ message: messageKey(said, { count }) }));
    return reply.ok ? { ...reply, value: null } : reply;
  },
);

/** Puts many domains of one's own into a folder, or out of it: the registrar is asked nothing. */
export const moveOwnToFolder = action(
  { name: 'bulk.folder', input: moveBulkInput, guard: policy['folders.change'] },
  async ({ input: { query, ...shown }, actor, tx, request }): Promise<Reply> => {
    const done = await moveChosen({ tx, actor, address: request.address }, { search: searchOf(query), ...shown });
    if (!done.ok && done.error === 'moved') return shownAnew(routes.bulk(movedQuery(query)));
    const reply = replyOf(done, { ...words, ...folderWords }, (moved) => ({
      message: movedToFolder(moved),
      redirectTo: routes.domains({ folder: moved.folder?.id ?? noFolder }),
    }));
    return reply.ok ? { ...reply, value: null } : reply;
  },
);

/** The same at the registrar for domains of whomever, by staff. */
export const moveManyToFolder = action(
  { name: 'bulk.folder', input: moveBulkInput, guard: policy['customers.change'] },
  async ({ input: { query, replaces, ...shown }, actor, tx, request }): Promise<Reply> => {
    const asked = { search: searchOf(query), ...shown, replaces: replaces === 'on' };
    const done = await moveChosenAtRegistrar({ tx, actor, address: request.address }, asked);
    if (!done.ok && done.error === 'moved') return shownAnew(routes.admin.bulk(movedQuery(query)));
    const reply = replyOf(done, { ...words, ...folderWords }, ({ count, groupId }) => ({
      ...(groupId === null && { message: messageKey('folders.said.moveAsked', { count }) }),
      redirectTo: groupId === null ? routes.admin.domains({ folder: shown.folder }) : routes.admin.group(groupId),
    }));
    return reply.ok ? { ...reply, value: reply.value.groupId } : reply;
  },
);

/** Puts a tag of one's own on many domains, or takes it off. */
export const tagOwn = action(
  { name: 'bulk.tag', input: tagBulkInput, guard: policy['folders.change'] },
  async ({ input: { query, ...shown }, actor, tx, request }): Promise<Reply> => {
    const done = await tagChosen({ tx, actor, address: request.address }, { search: searchOf(query), ...shown });
    if (!done.ok && done.error === 'moved') return shownAnew(routes.bulk(movedQuery(query)));
    return tagged(done, shown.verb, routes.domains());
  },
);

/** The same with staff's tags. */
export const tagMany = action(
  { name: 'bulk.tag', input: tagBulkInput, guard: policy['customers.change'] },
  async ({ input: { query, ...shown }, actor, tx, request }): Promise<Reply> => {
    const done = await tagChosen({ tx, actor, address: request.address }, { search: searchOf(query), ...shown });
    if (!done.ok && done.error === 'moved') return shownAnew(routes.admin.bulk(movedQuery(query)));
    return tagged(done, shown.verb, routes.admin.domains());
  },
);

function tagged(done: Awaited<ReturnType<typeof tagChosen>>, verb: 'give' | 'take', redirectTo: string): Reply {
  const reply = replyOf(done, { ...words, ...tagWords }, ({ count, name }) => ({
    message: messageKey(`bulk.tags.said.${verb}`, { count, name }),
    redirectTo,
  }));
  return reply.ok ? { ...reply, value: null } : reply;
}

const tagWords = {
  tooMany: { field: 'name', says: messageKey('bulk.tags.tooMany', { most: mostTags }) },
  notFound: { field: 'name', says: 'bulk.tags.unknown' },
} as const;

const folderWords = {
  noName: { field: 'name', says: 'errors.required' },
  taken: { field: 'name', says: 'folders.problems.taken' },
  tooMany: 'folders.problems.tooMany',
  tooLong: { field: 'name', says: 'folders.problems.tooLong' },
  notFound: { field: 'folder', says: 'folders.problems.gone' },
  inProgress: { field: 'folder', says: 'folders.problems.inProgress' },
} as const;

function movedToFolder({ count, folder }: Moved): string {
  if (folder === null) return messageKey('folders.said.takenOut', { count });
  return messageKey('folders.said.moved', { count, folder: folder.name });
}

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
