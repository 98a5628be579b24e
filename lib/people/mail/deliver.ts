import 'server-only';
import { z } from 'zod';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { env } from '@/lib/base/env/env';
import { newId } from '@/lib/base/values/ids';
import { readSettings } from '@/lib/people/settings/read-settings';
import type { Channel } from './channel';
import { channels } from './channels';
import { compose, type Composed } from './compose';
import { letterFooter } from './footer';
import type { Letter, Told } from './letter';
import { sendOnce } from './outbox';
import { postTo } from './post';
import { readersOf, type Reader } from './readers';
import type { SendMail } from './transport';

/**
 * A job: the letter's name, its own id, the one reader it goes to (absent until it is known who they are), and what it is
 * about. Those of an earlier version have no id.
 */
const posted = z
  .object({ kind: z.string(), letterId: z.string().default(() => newId('let')), userId: z.string().optional() })
  .catchall(z.string());

/**
 * Writes a posted letter to whom it concerns. Throws when it could not be sent, and the job is repeated; so several
 * readers get a job each, lest one bad address brings the others the same letter again and again.
 */
export async function deliver(letters: readonly Letter[], job: unknown, send: SendMail): Promise<void> {
  const { kind, letterId, userId, ...about } = posted.parse(job);
  const letter = letters.find(({ name }) => name === kind);
  if (!letter) throw new Error(`no letter is called ${kind}`);
  const told = await letter.read(db, about);
  if (!told) return;
  const all = await readersOf(db, told.readers);
  const readers = userId === undefined ? all : all.filter(({ user }) => user?.id === userId);
  if (readers.length > 1) {
    return transaction(async (tx) => {
      for (const { user } of readers) if (user) await postTo(tx, kind, about, { letterId, userId: user.id });
    });
  }
  for (const reader of readers) {
    await sendTo(reader, channels(send), { letter, told, letterId });
  }
}

type Delivery = { readonly letter: Letter; readonly told: Told; readonly letterId: string };

/** By each channel that reaches the reader, whatever becomes of the others; throws what the first of them threw. */
async function sendTo(reader: Reader, all: readonly Channel[], { letter, told, letterId }: Delivery): Promise<void> {
  const { user } = reader;
  const failures: unknown[] = [];
  for (const { name: channel, addressOf, send } of all) {
    const recipient = await addressOf(letter, reader);
    if (recipient === null) continue;
    const outgoing = {
      ...(await written(letter, told, reader)),
      jobKey: `${letterId}:${user?.id ?? ''}:${channel}`,
      kind: letter.name,
      channel,
      recipient,
      customerId: user?.customerId ?? null,
      userId: user?.id ?? null,
      domains: told.domains ?? [],
    };
    const { attachments } = told;
    await sendOnce(outgoing, (kept) => send({ ...kept, attachments })).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
}

/** Writes a letter at once, to all its readers, and keeps nothing of it; for one that no job names, and that opens an account. */
export async function deliverNow<About>(letter: Letter<About>, about: NoInfer<About>, send: SendMail): Promise<void> {
  const told = await letter.read(db, about);
  if (!told) return;
  for (const reader of await readersOf(db, told.readers)) {
    await send({ to: reader.email, ...(await written(letter, told, reader)) });
  }
}

async function written({ words }: Letter, told: Told, { locale, user }: Reader): Promise<Composed> {
  const { readers, facts, path } = told;
  const { brandName: brand } = await readSettings(db);
  const given = { brand, ...facts, url: `${env.PUBLIC_URL}${path}`, ...(user ? { reader: user.name } : {}) };
  const { subject, text } = compose(words, locale, given);
  const below = readers.kind === 'staff' || readers.kind === 'colleague' ? '' : await letterFooter(db, locale);
  return { subject, text: text + below };
}
