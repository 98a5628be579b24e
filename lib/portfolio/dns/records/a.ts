import { z } from 'zod';
import { text } from '@/lib/base/values/text';
import type { RecordType } from './record';

/** IPv4 address of a host (REG.API 9.2). */
export const a: RecordType = {
  type: 'A',
  fields: [{ name: 'address', kind: 'text', placeholder: '203.0.113.10' }],
  schema: z
    .object({
      address: z
        .string({ error: 'errors.required' })
        .pipe(text({ max: 60 }))
        .pipe(z.ipv4({ message: 'dns.problems.badIpv4' })),
    })
    .transform(({ address }) => ({ content: address, priority: null })),
  fieldsOf: ({ content }) => ({ address: content }),
  normalContent: (content) => content.trim(),
  hasPriority: false,
  addition: ({ subname, content }) => ({ action: 'add_alias', subdomain: subname, ipaddr: content }),
};
