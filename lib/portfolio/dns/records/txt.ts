import { z } from 'zod';
import { messageKey } from '@/lib/base/i18n/message-key';
import { bounded } from '@/lib/base/values/text';
import { plainText, readText, writeText } from './quoted-text';
import type { RecordType } from './record';

const maxLength = 4000;

/** Escapes and quotes make a text longer than it is. */
const maxTyped = 20_000;

/** `name IN TXT "…"`, as DKIM tools write it: the name has a field of its own. */
const wholeLine = /^\s*\S{1,255}\s{1,99}(?:\d{1,10}\s{1,99})?IN\s{1,99}(?:\d{1,10}\s{1,99})?TXT\s/i;

/** A text about a name (REG.API 9.8: ASCII only). */
export const txt: RecordType = {
  type: 'TXT',
  fields: [{ name: 'text', kind: 'long-text', placeholder: 'v=spf1 include:_spf.example.com ~all' }],
  schema: z
    .object({
      text: z
        .string({ error: 'errors.required' })
        .pipe(bounded(maxTyped, maxLength))
        .transform((typed, context) => {
          const problem = wholeLine.test(typed) ? 'dns.problems.onlyTheValue' : 'dns.problems.badEscape';
          const text = wholeLine.test(typed) ? null : readText(typed);
          if (text === null) context.addIssue({ code: 'custom', message: problem });
          return text ?? z.NEVER;
        })
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
  fieldsOf: ({ content }) => ({ text: writeText(plainText(content)) }),
  normalContent: plainText,
  hasPriority: false,
  addition: ({ subname, content }) => ({ action: 'add_txt', subdomain: subname, text: content }),
};
