import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import { toUnicode, zoneIn } from '@/lib/base/values/domain-name';
import { newId } from '@/lib/base/values/ids';
import type { DomainFacts } from '@/lib/sync/drift/reconcile';

export type KnownDomain = DomainFacts & {
  readonly id: string;
  readonly serviceId: number | null;
  readonly asciiName: string;
  readonly readAt: Date | null;
  readonly isMissing: boolean;
};

/** What is written over of one row; what is absent stays. */
export type DomainChange = Partial<DomainFacts> & { readonly id: string; readonly serviceId?: number };

type NewDomain = DomainFacts & { readonly serviceId: number; readonly asciiName: string };

/**
 * Looks known rows up by the name, which is what a domain is; the number changes when a name is registered anew. They
 * stay locked to the end of the transaction, in one order for all that write many, so that two of them never wait for
 * each other.
 */
export async function knownDomains(
  tx: Tx,
  seen: readonly { readonly asciiName: string }[],
): Promise<(domain: { readonly asciiName: string }) => KnownDomain | undefined> {
  const rows = await tx.$queryRaw<KnownDomain[]>`
    SELECT id, service_id::float8 AS "serviceId", ascii_name AS "asciiName", state::text, created_on::text AS "createdOn",
      expires_on::text AS "expiresOn", read_at AS "readAt", missing_since IS NOT NULL AS "isMissing"
    FROM domain WHERE ascii_name = ANY(${seen.map(({ asciiName }) => asciiName)}::text[])
    ORDER BY id FOR NO KEY UPDATE`;
  const byName = new Map(rows.map((row) => [row.asciiName, row] as const));
  return ({ asciiName }) => byName.get(asciiName);
}

export async function addDomains(tx: Tx, fresh: readonly NewDomain[], readAt: Date): Promise<void> {
  if (fresh.length === 0) return;
  const rows = fresh.map((domain) => {
    const { asciiName } = domain;
    return { id: newId('dom'), ...domain, unicodeName: toUnicode(asciiName), tld: zoneIn(asciiName) };
  });
  await tx.$executeRaw`
    INSERT INTO domain (id, service_id, ascii_name, unicode_name, tld, state, created_on, expires_on, read_at)
    SELECT id, "serviceId", "asciiName", "unicodeName", tld, state, "createdOn", "expiresOn", ${readAt}::timestamptz
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS seen(
      id text, "serviceId" bigint, "asciiName" text, "unicodeName" text, tld text, state domain_state,
      "createdOn" date, "expiresOn" date)
    ON CONFLICT DO NOTHING`;
}

/** Writes what changed, and of every row that it was read and is there. */
export async function updateDomains(tx: Tx, changes: readonly DomainChange[], readAt: Date): Promise<void> {
  if (changes.length === 0) return;
  await tx.$executeRaw`
    UPDATE domain d SET read_at = ${readAt}, missing_since = NULL, state = COALESCE(seen.state, d.state),
      created_on = COALESCE(seen."createdOn", d.created_on), expires_on = COALESCE(seen."expiresOn", d.expires_on),
      service_id = COALESCE(seen."serviceId", d.service_id)
    FROM json_to_recordset(${JSON.stringify(changes)}::json) AS seen(
      id text, "serviceId" bigint, state domain_state, "createdOn" date, "expiresOn" date)
    WHERE d.id = seen.id`;
}
