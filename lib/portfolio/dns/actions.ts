'use server';

import { action } from '@/lib/people/auth/action';
import { refusedWith, replyOf, type Told } from '@/lib/people/auth/reply';
import { policy } from '@/lib/people/access/policy';
import type { Result } from '@/lib/base/values/result';
import {
  addRecordToZone,
  removeRecordFromZone,
  replaceRecordInZone,
  type Changed,
  type NotChanged,
  type ZoneSeen,
} from './change-zone';
import { askLimits, askWorldAnew } from './ask-world';
import { discardChange } from './discard-change';
import { planWord } from './plan-word';
import { nameWord } from './records/name-word';
import { recordOf } from './records/record-form';
import { addRecordInput, askWorldInput, deleteRecordInput, discardChangeInput, editRecordInput } from './schema';

/** Adds one record to a zone, unless the zone has changed since it was looked at. */
export const addRecord = action(
  { name: 'dns.add', input: addRecordInput, guard: policy['domains.change'] },
  async ({ input, actor, tx, request }) =>
    told(await addRecordToZone({ tx, actor, address: request.address }, { ...seenOf(input), record: recordOf(input) })),
);

/** Replaces one record by another of its type. */
export const editRecord = action(
  { name: 'dns.edit', input: editRecordInput, guard: policy['domains.change'] },
  async ({ input, actor, tx, request }) =>
    told(
      await replaceRecordInZone(
        { tx, actor, address: request.address },
        { ...seenOf(input), shown: input.shown, record: recordOf(input) },
      ),
    ),
);

/** Asks the world's name servers about a domain again, whatever they answered lately. */
export const askWorld = action(
  {
    name: 'dns.ask-world',
    input: askWorldInput,
    guard: policy['domains.change'],
    limits: (_input, _request, actor) => askLimits(actor.userId),
  },
  async ({ input, actor, tx }) =>
    replyOf(await askWorldAnew({ tx, actor }, input.domainId), { notFound: 'errors.notFound' }),
);

/** Deletes one record. */
export const deleteRecord = action(
  { name: 'dns.delete', input: deleteRecordInput, guard: policy['domains.change'] },
  async ({ input, actor, tx, request }) =>
    told(await removeRecordFromZone({ tx, actor, address: request.address }, input)),
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

/** What was changed, with its warnings in words; or why it was not. */
function told(result: Result<Changed, NotChanged>) {
  if (!result.ok) return refusedWith(notChanged(result.error));
  const { warnings, ...changed } = result.value;
  return { ok: true, value: { ...changed, warnings: warnings.map(planWord) } } as const;
}

const notChangedWords = {
  notFound: 'errors.notFound',
  stale: 'errors.stale',
  elsewhere: 'dns.problems.elsewhere',
  refusedBefore: 'dns.problems.refusedBefore',
  noChange: 'dns.problems.noChange',
} as const;

function notChanged(error: NotChanged): Told {
  if (typeof error === 'string') return notChangedWords[error];
  return error.code === 'planRefused'
    ? error.problems.map(planWord)
    : { field: 'subname', says: nameWord(error.problem) };
}

const seenOf = ({ domainId, version }: ZoneSeen): ZoneSeen => ({ domainId, version });
