import 'server-only';
import { now } from '@/lib/base/clock/clock';
import { open, seal } from '@/lib/base/crypto/sealed';
import { db } from '@/lib/base/db/client';
import { newId } from '@/lib/base/values/ids';
import type { Composed } from './compose';

const purpose = 'sent-letter';

/** One letter for one reader by one channel; `jobKey` is the same however often its job is repeated. */
export type Outgoing = Composed & {
  readonly jobKey: string;
  readonly kind: string;
  readonly channel: string;
  readonly recipient: string;
  readonly customerId: string | null;
  readonly userId: string | null;
  readonly domains: readonly string[];
};

type Sending = (letter: Composed & { readonly id: string; readonly recipient: string }) => Promise<void>;

/**
 * Writes a letter down, sends it and writes down that it went. What went is not sent again; what was written and did
 * not go is sent as it was written. Throws what the channel threw.
 */
export async function sendOnce({ text, ...letter }: Outgoing, send: Sending): Promise<void> {
  const { jobKey } = letter;
  const written = { ...letter, id: newId('let'), domains: [...letter.domains], sealed: seal(text, purpose) };
  await db.sentLetter.createMany({ data: written, skipDuplicates: true });
  const { id, sentAt, recipient, subject, sealed } = await db.sentLetter.findUniqueOrThrow({ where: { jobKey } });
  if (sentAt !== null) return;
  try {
    await send({ id, recipient, subject, text: open(sealed, purpose) });
  } catch (error) {
    await db.sentLetter.update({ where: { id }, data: { failure: failureOf(error) } });
    throw error;
  }
  await db.sentLetter.update({ where: { id }, data: { sentAt: now(), failure: null } });
}

/** The text of a letter as it was written. */
export function textOf(sealed: string): string {
  return open(sealed, purpose);
}

/** The code alone: what a mail server says may repeat the login or the letter. */
function failureOf(error: unknown): string {
  const { responseCode, code } = Object(error);
  return [responseCode, code].find((one) => /^[\w-]{1,40}$/.test(String(one ?? '')))?.toString() ?? 'failed';
}
