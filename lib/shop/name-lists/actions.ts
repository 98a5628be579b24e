'use server';

import { messageKey } from '@/lib/base/i18n/message-key';
import { action } from '@/lib/people/auth/action';
import { addressKey } from '@/lib/people/auth/address-key';
import { minutesMs, type Limit } from '@/lib/people/auth/rate-limit';
import { visitorAddress } from '@/lib/registrar/account/visitor';
import { routes } from '@/lib/base/routes';
import { beginList } from './begin-list';
import { askAgain, checkPart } from './check-part';
import { mostListed } from './limits';
import { nameListForm, nameListParts } from './schema';

/** A list is up to twenty calls: so many lists an hour leave the search its part of the hour. */
const listLimits = (address: string, isVisitor: boolean): readonly Limit[] => [
  { bucket: `name-list:${addressKey(address)}`, most: 6, windowMs: minutesMs(60) },
  ...(isVisitor ? [{ bucket: 'name-lists', most: 12, windowMs: minutesMs(60) }] : []),
];

/** Keeps a pasted list and leads to the page that asks about its names. */
export const startNameList = action(
  {
    name: 'nameLists.start',
    input: nameListForm,
    guard: 'anyone',
    limits: (_input, { address }, actor) => listLimits(address, actor === null),
  },
  async ({ tx, actor, input }) => {
    const begun = await beginList(tx, actor, input);
    if (begun.ok) return { ok: true, value: null, redirectTo: routes.nameList(begun.value) };
    const error =
      begun.error === 'too-many' ? messageKey('nameLists.errors.tooMany', { max: mostListed }) : 'errors.required';
    return { ok: false, fieldErrors: { names: [error] } };
  },
);

/** Asks about the next names of a list. */
export const checkMoreNames = action(
  {
    name: 'nameLists.check',
    input: nameListParts,
    guard: 'anyone',
    limits: (_input, { address }) => [
      { bucket: `name-list-part:${addressKey(address)}`, most: 60, windowMs: minutesMs(1) },
    ],
    prepare: async ({ list }, actor) => checkPart(actor, list, await visitorAddress()),
  },
  async ({ prepared }) => {
    if (prepared === 'stalled') return { ok: false, formErrors: ['nameLists.errors.stalled'] };
    if (prepared === 'gone') return { ok: false, formErrors: ['errors.stale'] };
    return { ok: true, value: prepared };
  },
);

/** Has the names of a list that nobody told of asked about again. */
export const askNamesAgain = action(
  { name: 'nameLists.again', input: nameListParts, guard: 'anyone' },
  async ({ tx, actor, input: { list } }) =>
    (await askAgain(tx, actor, list)) ? { ok: true, value: null } : { ok: false, formErrors: ['errors.stale'] },
);
