import { expect, it } from 'vitest';
import type { z } from 'zod';
import { callQuery } from '@/components/desk/api-log/call-query';
import { auditListInput } from '@/lib/people/audit/schema';
import { boardSearch } from '@/lib/desk/prices/board-list';
import { placeSearch } from '@/lib/desk/prices/on-sale-list';
import { customerListInput } from '@/lib/people/customers/schema';
import { zoneSearch } from '@/lib/portfolio/dns/schema';
import { domainSearch } from '@/lib/portfolio/domains/schema';
import { queueSearch } from '@/lib/desk/operations/schema';

/** The fields of each list that people write into; what is chosen from a list of words may be nonsense. */
const fields: readonly (readonly [string, z.ZodType, readonly string[]])[] = [
  ['domains', domainSearch, ['q']],
  ['records', zoneSearch, ['q']],
  ['customers', customerListInput, ['q']],
  ['operations', queueSearch, ['q', 'code']],
  ['calls', callQuery, ['function', 'code', 'text', 'operation']],
  ['the audit log', auditListInput, ['q', 'person', 'customer']],
  ['prices', boardSearch, ['q']],
  ['zones on sale', placeSearch, ['q']],
];

it.each(fields)('a search of %s is never taken for "everything"', (_list, schema, names) => {
  for (const name of names) {
    for (const given of ['ж'.repeat(300), `${' '.repeat(1000)}${'ж'.repeat(300)}`, ['ж'.repeat(300), 'b']]) {
      expect(schema.parse({ [name]: given })).toMatchObject({ [name]: expect.stringMatching(/^ж{63,255}$/) });
    }
  }
});
