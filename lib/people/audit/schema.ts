import { z } from 'zod';
import { searchText } from '@/lib/base/values/text';

const part = searchText(200);

/** "2026-11-24", as the browser's own field writes it. */
const day = z.iso.date().optional().catch(undefined);

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
  'operation',
  'bulk',
  'group',
  'prices',
  'zones',
  'registrar',
  'settings',
  'firstRun',
  'legal',
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
