import { z } from 'zod';
import { aliasTarget } from './host-name';
import { normalHostName } from './normal-host-name';
import type { RecordType } from './record';

/** Another name for a host (REG.API 9.5). */
export const cname: RecordType = {
  type: 'CNAME',
  fields: [{ name: 'target', kind: 'text', placeholder: 'shop.example.com' }],
  schema: z.object({ target: aliasTarget }).transform(({ target }) => ({ content: target, priority: null })),
  fieldsOf: ({ content }) => ({ target: normalHostName(content) }),
  normalContent: normalHostName,
  hasPriority: false,
  addition: ({ subname, content }) => ({ action: 'add_cname', subdomain: subname, canonical_name: content }),
};
