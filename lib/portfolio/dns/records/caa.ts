import { z } from 'zod';
import { bounded } from '@/lib/base/values/text';
import { isHostName } from './host-name';
import { normalHostName } from './normal-host-name';
import { escaped, plainText, readText } from './quoted-text';
import type { RecordType } from './record';

/** More than any authority asks for. */
const maxTyped = 1000;

const tags = ['issue', 'issuewild', 'iodef'] as const;

/** Who may issue certificates; content is `flags tag "value"` (REG.API 9.4). */
export const caa: RecordType = {
  type: 'CAA',
  fields: [
    { name: 'tag', kind: 'choice', choices: tags, initial: 'issue' },
    { name: 'value', kind: 'text', placeholder: 'letsencrypt.org' },
    { name: 'flags', kind: 'choice', choices: ['0', '128'], initial: '0' },
  ],
  schema: z
    .object({
      tag: z.enum(tags).default('issue'),
      value: z
        .string({ error: 'errors.required' })
        .pipe(bounded(maxTyped))
        .transform((typed) => withAsciiIssuer(readText(typed) ?? typed)),
      flags: z.enum(['0', '128']).default('0'),
    })
    .superRefine(({ tag, value }, context) => {
      const fits = tag === 'iodef' ? /^(mailto:[!-?A-~]+@[!-?A-~]+|https?:\/\/[!-~]+)$/.test(value) : isIssuer(value);
      const message = tag === 'iodef' ? 'dns.problems.badReportAddress' : 'dns.problems.badIssuer';
      if (!fits) context.addIssue({ code: 'custom', message, path: ['value'] });
    })
    .transform(({ tag, value, flags }) => ({ content: `${flags} ${tag} "${escaped(value)}"`, priority: null })),
  fieldsOf: ({ content }) => parts(content),
  normalContent: (content) => {
    const { flags, tag, value } = parts(content);
    return `${flags} ${tag} ${value}`;
  },
  hasPriority: false,
  addition: ({ subname, content }) => {
    const { flags, tag, value } = parts(content);
    return { action: 'add_caa', subdomain: subname, flags: Number(flags), tag, value };
  },
};

/** RFC 8659 4.2: a domain or none, then parameters ("ca.example; account=7; policy=ev"). ";" alone forbids every issuer. */
function isIssuer(value: string): boolean {
  const [name = '', ...parameters] = value.split(';').map((part) => part.trim());
  if (name === '' && parameters.length === 0) return false;
  const isNamed = name === '' || (isHostName(name.toLowerCase()) && !name.includes('_'));
  return isNamed && (parameters.join('') === '' ? parameters.length < 2 : parameters.every(isParameter));
}

const isParameter = (text: string) => /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?[ \t]*=[ \t]*[!-:<-~]*$/i.test(text);

/** The domain of an issuer may be typed in letters of its own. */
function withAsciiIssuer(value: string): string {
  const [name = '', ...rest] = value.split(';');
  return /^[\x20-\x7e]*$/.test(name) ? value : [normalHostName(name), ...rest].join(';');
}

function parts(content: string): { readonly flags: string; readonly tag: string; readonly value: string } {
  const [, flags = '0', tag = '', value = ''] = /^(\d+)\s+(\S+)\s+(.*)$/s.exec(content.trim()) ?? [];
  return { flags, tag: tag.toLowerCase(), value: plainText(value) };
}
