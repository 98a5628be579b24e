import 'server-only';
import { createTransport } from 'nodemailer';
import { env } from '@/lib/base/env/env';
import { keepLetter } from '@/lib/people/mail/kept-letters';
import type { Attachment } from './letter';

export type Mail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The same for each attempt at one letter: where an answer was lost, the reader's server knows it again. */
  readonly id?: string;
  readonly attachments?: readonly Attachment[];
};

/** Sends one mail; throws when the server does not take it. */
export type SendMail = (mail: Mail) => Promise<void>;

/** The configured mail server; where there is none, letters are kept for the owner. Addresses are given as objects, so none can smuggle in a second. */
export function mailer(): SendMail {
  if (!env.MAIL_URL) return keepLetter;
  const transport = createTransport(env.MAIL_URL, {
    from: env.MAIL_FROM,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const host = new URL(env.PUBLIC_URL).hostname;
  return async ({ to, subject, text, id, attachments = [] }) => {
    const known = id === undefined ? {} : { messageId: `<${id}@${host}>` };
    const files = attachments.map(({ name: filename, type: contentType, bytes }) => ({
      filename,
      contentType,
      content: Buffer.from(bytes),
    }));
    await transport.sendMail({ to: { name: '', address: to }, subject, text, attachments: files, ...known });
  };
}
