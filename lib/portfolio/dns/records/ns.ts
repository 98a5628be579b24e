import { z } from 'zod';
import { hostName } from './host-name';
import { normalHostName } from './normal-host-name';
import type { RecordType } from './record';

/** Name server of a part of the zone (REG.API 9.7). */
export const ns: RecordType = {
  type: 'NS',
  fields: [{ name: 'target', kind: 'text', placeholder: 'ns1.example.com' }],
  schema: z.object({ target: hostName() }).transform(({ target }) => ({ content: target, priority: null })),
  fieldsOf: ({ content }) => ({ target: normalHostName(content) }),
  normalContent: normalHostName,
  hasPriority: false,
  addition: ({ subname, content }) => ({ action: 'add_ns', subdomain: subname, dns_server: content }),
};
