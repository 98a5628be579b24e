import { z } from 'zod';
import { readDay } from '@/lib/base/values/typed-day';
import { searchText } from '@/lib/base/values/text';

const part = searchText(200);

/** As it was typed; `readDay` reads it. */
const day = searchText(20);

/** What the actions are about: the first part of their names. */
export const auditAreas = [
  'session',
  'account',
  'customer',
  'user',
  'staff',
  'owner',
  'wallet',
  'order',
  'contact',
  'domain',
  'dns',
  'folder',
  'operation',
  'bulk',
  'group',
  'prices',
  'zones',
  'registrar',
  'settings',
  'firstRun',
  'legal',
  'bank',
  'documents',
  'bill',
] as const;

/** What the address of the log says; nonsense is taken for "all of it, from the latest". */
export const auditListInput = z.object({
  q: part,
  person: part,
  customer: part,
  area: z.enum(auditAreas).optional().catch(undefined),
  from: day,
  until: day,
  page: z.coerce.number().int().min(1).max(100_000).default(1).catch(1),
});
export type AuditListInput = z.output<typeof auditListInput>;

/** The days that a search says; one that is no day narrows nothing. */
export function auditDays({ from, until }: Pick<AuditListInput, 'from' | 'until'>) {
  return { from: readDay(from) ?? undefined, until: readDay(until) ?? undefined };
}
