'use server';

import { action } from '@/lib/people/auth/action';
import { replyOf, type Told } from '@/lib/people/auth/reply';
import { policy } from '@/lib/people/access/policy';
import {
  addRecordToZone,
  removeRecordFromZone,
  replaceRecordInZone,
  type NotChanged,
  type ZoneSeen,
} from './change-zone';
import { discardChange } from './discard-change';
import { recordOf } from './records/record-form';
import { addRecordInput, deleteRecordInput, discardChangeInput, editRecordInput } from './schema';

/** Adds one record to a zone, unless the zone has changed since it was looked at. */
export const addRecord = action(
  { name: 'dns.add', input: addRecordInput, guard: policy['domains.change'] },
  async ({ input, actor, tx, request }) =>
    replyOf(
      await addRecordToZone({ tx, actor, address: request.address }, { ...seenOf(input), record: recordOf(input) }),
      notChanged,
    ),
);

/** Replaces one record by another of its type. */
export const editRecord = action(
  { name: 'dns.edit', input: editRecordInput, guard: policy['domains.change'] },
  async ({ input, actor, tx, request }) =>
    replyOf(
      await replaceRecordInZone(
        { tx, actor, address: request.address },
        { ...seenOf(input), shown: input.shown, record: recordOf(input) },
      ),
      notChanged,
    ),
);

/** Deletes one record. */
export const deleteRecord = action(
  { name: 'dns.delete', input: deleteRecordInput, guard: policy['domains.change'] },
  async ({ input, actor, tx, request }) =>
    replyOf(await removeRecordFromZone({ tx, actor, address: request.address }, input), notChanged),
);

/** Gives up the rest of a change that the registrar refused; what was done stands or is undone, what waited behind it goes on. */
export const discardRefusedChange = action(
  { name: 'dns.discard', input: discardChangeInput, guard: policy['domains.change'] },
  async ({ input, actor, tx, request }) =>
    replyOf(
      await discardChange({ tx, actor, address: request.address }, input),
      { notFound: 'errors.notFound', stale: 'errors.stale', outcomeOpen: 'dns.problems.outcomeOpen' },
      ({ isUndone }) => ({ message: isUndone ? 'dns.said.undone' : 'dns.said.discarded' }),
    ),
);

const notChangedWords = {
  notFound: 'errors.notFound',
  stale: 'errors.stale',
  elsewhere: 'dns.problems.elsewhere',
  refusedBefore: 'dns.problems.refusedBefore',
  noChange: 'dns.problems.noChange',
} as const;

function notChanged(error: NotChanged): Told {
  if (typeof error === 'string') return notChangedWords[error];
  return error.code === 'planRefused' ? error.problems : { field: 'subname', says: error.problem };
}

const seenOf = ({ domainId, version }: ZoneSeen): ZoneSeen => ({ domainId, version });
