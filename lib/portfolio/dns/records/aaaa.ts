import { z } from 'zod';
import { text } from '@/lib/base/values/text';
import { normalIpv6 } from './ipv6';
import type { RecordType } from './record';

/** IPv6 address of a host (REG.API 9.3). */
export const aaaa: RecordType = {
  type: 'AAAA',
  fields: [{ name: 'address', kind: 'text', placeholder: '2001:db8::10' }],
  schema: z
    .object({
      address: z
        .string({ error: 'errors.required' })
        .pipe(text({ max: 60 }))
        .pipe(z.ipv6({ message: 'dns.problems.badIpv6' })),
    })
    .transform(({ address }) => ({ content: normalIpv6(address), priority: null })),
  fieldsOf: ({ content }) => ({ address: normalIpv6(content) }),
  normalContent: normalIpv6,
  hasPriority: false,
  addition: ({ subname, content }) => ({ action: 'add_aaaa', subdomain: subname, ipaddr: content }),
};
