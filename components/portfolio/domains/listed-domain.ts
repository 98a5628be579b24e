import type { DomainRow, PendingOperation } from '@/lib/portfolio/domains/list';

/**
 * A row of the list of domains as it travels to the browser: what is usual is left out, because a page has fifty of them.
 * `owner` is id and name.
 */
export type ListedDomain = Pick<DomainRow, 'id' | 'state' | 'dns'> & {
  readonly name: string;
  /** As machines write it, where that is another thing. */
  readonly ascii?: string;
  /** "2027-01-08" */
  readonly ends?: string;
  readonly renews?: true;
  readonly isMissing?: true;
  readonly records?: number;
  readonly owner?: readonly [string, string];
  readonly tags?: readonly string[];
  readonly pending?: PendingOperation;
};

export function listedDomain(row: DomainRow): ListedDomain {
  const { id, state, dns, unicodeName, asciiName, expiresOn, autoRenews, missingSince, recordCount } = row;
  return {
    id,
    name: unicodeName,
    ...(asciiName !== unicodeName && { ascii: asciiName }),
    state,
    ...(expiresOn && { ends: expiresOn.toISOString().slice(0, 10) }),
    ...(autoRenews && { renews: true }),
    ...(missingSince && { isMissing: true }),
    dns,
    ...(recordCount > 0 && { records: recordCount }),
    ...(row.customer && { owner: [row.customer.id, row.customer.name] }),
    ...(row.tags.length > 0 && { tags: row.tags }),
    ...(row.pending && { pending: row.pending }),
  };
}
