import { z } from 'zod';
import { messageKey } from '@/lib/i18n/message-key';
import { plainText } from './quoted-text';
import type { RecordType } from './record';

const maxLength = 4000;

/** A text about a name (REG.API 9.8: ASCII only). */
export const txt: RecordType = {
  type: 'TXT',
  fields: [{ name: 'text', kind: 'long-text', placeholder: 'v=spf1 include:_spf.example.com ~all' }],
  schema: z
    .object({
      text: z
        .string({ error: 'errors.required' })
        .transform(plainText)
        .superRefine((text, context) => {
          const foreign = /[^\x20-\x7e]/u.exec(text)?.[0];
          if (text === '') context.addIssue({ code: 'custom', message: 'errors.required' });
          if (foreign !== undefined) {
            context.addIssue({ code: 'custom', message: messageKey('dns.problems.notAscii', { character: foreign }) });
          }
          if (text.length > maxLength) {
            context.addIssue({ code: 'custom', message: messageKey('errors.tooLong', { max: maxLength }) });
          }
        }),
    })
    .transform(({ text }) => ({ content: text, priority: null })),
  fieldsOf: ({ content }) => ({ text: plainText(content) }),
  normalContent: plainText,
  hasPriority: false,
  addition: ({ subname, content }) => ({ action: 'add_txt', subdomain: subname, text: content }),
};
