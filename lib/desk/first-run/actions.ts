'use server';

import { action } from '@/lib/people/auth/action';
import { policy } from '@/lib/people/access/policy';
import { post } from '@/lib/people/mail/post';
import { testLetter } from './letters/test-letter';
import { takeNote } from './notes';
import { noteInput, testLetterInput } from './schema';

/** Sends a letter to the owner who asks, through the configured mail server. */
export const sendTestLetter = action(
  {
    name: 'firstRun.letter',
    input: testLetterInput,
    guard: policy['settings.change'],
    audit: () => ({ subject: 'settings' }),
  },
  async ({ actor, tx }) => {
    await post(tx, testLetter, { ownerId: actor.userId });
    await takeNote(tx, 'letterPosted');
    return { ok: true, value: null, message: 'firstRun.mail.posted' };
  },
);

/** Keeps what only the owner can tell: the letter arrived, a backup is made, the list is not wanted any more. */
export const noteFirstRun = action(
  {
    name: 'firstRun.note',
    input: noteInput,
    guard: policy['settings.change'],
    audit: ({ note }) => ({ subject: 'settings', details: { note } }),
  },
  async ({ input, tx }) => {
    await takeNote(tx, input.note);
    return { ok: true, value: null, message: 'common.saved' };
  },
);
