import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import { recordDrifts, type DriftFound } from '@/lib/sync/drift/drift';

/** A service other than a domain, as the registrar shows it. */
export type SeenService = {
  readonly serviceId: number;
  readonly servtype: string;
  readonly subtype: string | null;
  readonly domainName: string | null;
  readonly state: string;
  readonly createdOn: string | null;
  readonly expiresOn: string | null;
  readonly uplinkServiceId: number | null;
};

/** Brings the cached services up to what the registrar shows; what is known never gives way to what is missing. */
export async function mirrorServices(tx: Tx, seen: readonly SeenService[], readAt: Date): Promise<void> {
  const rows = await tx.$queryRaw<{ id: number; expires_on: string | null }[]>`
    SELECT service_id::float8 AS id, expires_on::text FROM service
    WHERE service_id = ANY(${seen.map(({ serviceId }) => serviceId)}::bigint[])`;
  const endOf = new Map(rows.map((row) => [row.id, row.expires_on] as const));
  const drifts = seen.flatMap(({ serviceId, expiresOn: after }): readonly DriftFound[] => {
    const before = endOf.get(serviceId) ?? null;
    const isNews = before !== null && before !== after;
    return isNews ? [{ subject: `service:${serviceId}`, field: 'expiresOn', before, after }] : [];
  });
  await tx.$executeRaw`
    INSERT INTO service AS known
      (service_id, servtype, subtype, domain_name, state, created_on, expires_on, uplink_service_id, read_at)
    SELECT "serviceId", servtype, COALESCE(subtype, ''), COALESCE("domainName", ''), state, "createdOn", "expiresOn",
      "uplinkServiceId", ${readAt}::timestamptz
    FROM json_to_recordset(${JSON.stringify(seen)}::json) AS seen(
      "serviceId" bigint, servtype text, subtype text, "domainName" text, state text, "createdOn" date,
      "expiresOn" date, "uplinkServiceId" bigint)
    ON CONFLICT (service_id) DO UPDATE SET servtype = EXCLUDED.servtype, state = EXCLUDED.state,
      subtype = COALESCE(NULLIF(EXCLUDED.subtype, ''), known.subtype),
      domain_name = COALESCE(NULLIF(EXCLUDED.domain_name, ''), known.domain_name),
      created_on = COALESCE(EXCLUDED.created_on, known.created_on),
      expires_on = COALESCE(EXCLUDED.expires_on, known.expires_on),
      uplink_service_id = COALESCE(EXCLUDED.uplink_service_id, known.uplink_service_id), read_at = EXCLUDED.read_at`;
  await recordDrifts(tx, drifts);
}
