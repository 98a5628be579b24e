import 'server-only';
import type { StaffActor } from '@/lib/people/access/actor';
import { may } from '@/lib/people/access/policy';
import { open } from '@/lib/base/crypto/sealed';
import { db } from '@/lib/base/db/client';
import { env } from '@/lib/base/env/env';
import { letterSeal } from '@/lib/people/mail/kept-letters';

export type KeptLetter = {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly at: Date;
};

const shown = 50;

/** Whether letters leave this panel. */
export function isMailSetUp(): boolean {
  return env.MAIL_URL !== undefined;
}

/** The latest letters that no mail server took; for the owner alone, because they open accounts. */
export async function keptLetters(actor: StaffActor): Promise<readonly KeptLetter[]> {
  if (!may(actor, 'settings.change')) return [];
  const rows = await db.keptLetter.findMany({ orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: shown });
  return rows.map(({ id, recipient, subject, sealed, createdAt }) => ({
    id,
    to: recipient,
    subject,
    text: open(sealed, letterSeal),
    at: createdAt,
  }));
}
