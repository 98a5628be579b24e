import 'server-only';
import { seal } from '@/lib/base/crypto/sealed';
import { db } from '@/lib/base/db/client';
import type { Mail } from '@/lib/people/mail/transport';
import { newId } from '@/lib/base/values/ids';

export const letterSeal = 'kept-letter';

/** Keeps a letter that no mail server takes. Never a log: letters hold links that open accounts. */
export async function keepLetter({ to, subject, text }: Mail): Promise<void> {
  const sealed = seal(text, letterSeal);
  await db.keptLetter.create({ data: { id: newId('let'), recipient: to, subject, sealed } });
}
