import { z } from 'zod';
import { isHostName } from './host-name';
import { plainText } from './quoted-text';
import type { RecordType } from './record';

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
      value: z.string({ error: 'errors.required' }).transform(plainText),
      flags: z.enum(['0', '128']).default('0'),
    })
    .superRefine(({ tag, value }, context) => {
      const fits = tag === 'iodef' ? /^(mailto:\S+@\S+|https?:\/\/\S+)$/.test(value) : isIssuer(value);
      const message = tag === 'iodef' ? 'dns.problems.badReportAddress' : 'dns.problems.badIssuer';
      if (!fits) context.addIssue({ code: 'custom', message, path: ['value'] });
    })
    .transform(({ tag, value, flags }) => ({ content: `${flags} ${tag} "${value}"`, priority: null })),
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

/** ";" forbids every issuer; parameters may follow the name ("ca.example; account=7"). */
function isIssuer(value: string): boolean {
  const [name = ''] = value.split(';');
  return name.trim() === '' ? value.trim() === ';' : isHostName(name.trim().toLowerCase());
}

function parts(content: string): { readonly flags: string; readonly tag: string; readonly value: string } {
  const [, flags = '0', tag = '', value = ''] = /^\s*(\d+)\s+(\S+)\s+(.*)$/s.exec(content) ?? [];
  return { flags, tag: tag.toLowerCase(), value: plainText(value) };
}
