import { z } from 'zod';
import { hostName } from './host-name';
import { normalHostName } from './normal-host-name';
import { wholeNumber } from './number';
import type { RecordType } from './record';

/** REG.API 9.6 takes 0 (first) to 10 (last). */
const lowestMailPriority = 10;

/** Mail server of a name (REG.API 9.6). */
export const mx: RecordType = {
  type: 'MX',
  fields: [
    { name: 'target', kind: 'text', placeholder: 'mx.example.com' },
    { name: 'priority', kind: 'number', initial: '10' },
  ],
  schema: z
    .object({ target: hostName('dns.problems.nullMx'), priority: wholeNumber(lowestMailPriority, '10') })
    .transform(({ target, priority }) => ({ content: target, priority })),
  fieldsOf: ({ content, priority }) => ({ target: normalHostName(content), priority: String(priority ?? 0) }),
  normalContent: normalHostName,
  hasPriority: true,
  addition: ({ subname, content, priority }) => ({
    action: 'add_mx',
    subdomain: subname,
    mail_server: content,
    priority: priority ?? 0,
  }),
};
