import 'server-only';
import { z } from 'zod';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { env } from '@/lib/base/env/env';
import { compose } from './compose';
import { letterFooter } from './footer';
import type { Letter, Told } from './letter';
import { postTo } from './post';
import { readersOf, type Reader } from './readers';
import type { SendMail } from './transport';

/** A job: the letter's name, the one reader it goes to (absent until it is known who they are), and what it is about. */
const posted = z.object({ kind: z.string(), userId: z.string().optional() }).catchall(z.string());

/**
 * Writes a posted letter to whom it concerns. Throws when it could not be sent, and the job is repeated; so several
 * readers get a job each, lest one bad address brings the others the same letter again and again.
 */
export async function deliver(letters: readonly Letter[], job: unknown, send: SendMail): Promise<void> {
  const { kind, userId, ...about } = posted.parse(job);
  const letter = letters.find(({ name }) => name === kind);
  if (!letter) throw new Error(`no letter is called ${kind}`);
  const told = await letter.read(db, about);
  if (!told) return;
  const all = await readersOf(db, told.readers);
  const readers = userId === undefined ? all : all.filter(({ user }) => user?.id === userId);
  if (readers.length > 1) {
    return transaction(async (tx) => {
      for (const { user } of readers) if (user) await postTo(tx, kind, about, user.id);
    });
  }
  for (const reader of readers) await write(letter, told, reader, send);
}

/** Writes a letter at once, to all its readers; for one that no job names. */
export async function deliverNow<About>(letter: Letter<About>, about: NoInfer<About>, send: SendMail): Promise<void> {
  const told = await letter.read(db, about);
  if (!told) return;
  for (const reader of await readersOf(db, told.readers)) await write(letter, told, reader, send);
}

async function write(
  { words }: Letter,
  { readers, facts, path }: Told,
  { email, locale, user }: Reader,
  send: SendMail,
): Promise<void> {
  const given = { ...facts, url: `${env.PUBLIC_URL}${path}`, ...(user ? { reader: user.name } : {}) };
  const { subject, text } = compose(words, locale, given);
  const below = readers.kind === 'staff' || readers.kind === 'colleague' ? '' : await letterFooter(db, locale);
  await send({ to: email, subject, text: text + below });
}
