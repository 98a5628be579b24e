import 'server-only';
import { db } from '@/lib/base/db/client';
import { isSilenced } from './notices';
import type { SendMail } from './transport';
import type { Channel } from './channel';

/** Mail reaches everybody; a letter with a topic those who did not switch it off. */
export function mailChannel(send: SendMail): Channel {
  return {
    name: 'mail',
    addressOf: async ({ topic }, { email, user }) =>
      user && topic && (await isSilenced(db, user.id, topic)) ? null : email,
    send: async ({ id, recipient: to, subject, text, attachments }) =>
      send({ id, to, subject, text, ...(attachments && { attachments: await attachments() }) }),
  };
}
