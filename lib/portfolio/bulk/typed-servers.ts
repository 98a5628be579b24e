import { zodMessage } from '@/lib/base/i18n/zod-message';
import { registrarNameServers, serversOfSet, type NameServer } from '@/lib/portfolio/domains/delegation/name-server';
import { nameServersForm, serversOf } from '@/lib/portfolio/domains/schema';
import type { ServerSet } from '@/lib/portfolio/server-sets/queries';
import { hostFields, type BulkSearch, type HostField } from './schema';

export type TypedServers =
  | { readonly kind: 'none' }
  | { readonly kind: 'wrong'; readonly errors: Readonly<Partial<Record<HostField, string>>> }
  | { readonly kind: 'read'; readonly servers: readonly NameServer[] };

/** The name servers that were chosen or typed; message keys by field where they are none. */
export function serversTyped(search: BulkSearch, sets: readonly ServerSet[]): TypedServers {
  const { use } = search;
  if (use === undefined) return { kind: 'none' };
  if (use === 'registrar') return { kind: 'read', servers: registrarNameServers };
  if (use !== 'own') {
    const set = sets.find(({ id }) => id === use);
    return set ? { kind: 'read', servers: serversOfSet(set) } : { kind: 'none' };
  }
  const hosts = Object.fromEntries(hostFields.map((field) => [field, search[field] || undefined]));
  const read = nameServersForm.safeParse({ domainId: 'all', use, ...hosts }, { error: zodMessage });
  if (read.success)
    return { kind: 'read', servers: serversOf(read.data).map(({ host, addresses }) => ({ host, addresses })) };
  const errorOf = (field: HostField) => read.error.issues.find(({ path }) => path[0] === field)?.message;
  const errors = hostFields.flatMap((field) => {
    const message = errorOf(field);
    return message === undefined ? [] : [[field, message] as const];
  });
  return { kind: 'wrong', errors: Object.fromEntries(errors) };
}
