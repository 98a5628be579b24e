import 'server-only';
import type { Tx } from '@/lib/base/db/client';

/** The last version of a contact: itself where it was never edited, or where nobody knows what replaced it. */
export async function newestVersion(tx: Tx, contactId: string): Promise<string> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE version AS (
      SELECT id, replaced_by_id FROM contact WHERE id = ${contactId}
      UNION ALL SELECT next.id, next.replaced_by_id FROM contact next JOIN version ON next.id = version.replaced_by_id
    ) SELECT id FROM version WHERE replaced_by_id IS NULL`;
  return rows[0]?.id ?? contactId;
}

/** A contact and all versions before it. */
export async function versionsUntil(tx: Tx, contactId: string): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE version AS (
      SELECT id FROM contact WHERE id = ${contactId}
      UNION ALL SELECT before.id FROM contact before JOIN version ON before.replaced_by_id = version.id
    ) SELECT id FROM version`;
  return rows.map(({ id }) => id);
}
