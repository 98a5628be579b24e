import 'server-only';
import { dateOfDay, dayOf } from '@/lib/base/values/day';
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
  const rows = await tx.service.findMany({
    where: { serviceId: { in: seen.map(({ serviceId }) => BigInt(serviceId)) } },
    select: {
      serviceId: true,
      subtype: true,
      domainName: true,
      createdOn: true,
      expiresOn: true,
      uplinkServiceId: true,
    },
  });
  const known = new Map(rows.map((row) => [Number(row.serviceId), row] as const));
  const fresh = seen.filter(({ serviceId }) => !known.has(serviceId));
  await tx.service.createMany({ data: fresh.map((service) => rowOf(service, readAt)), skipDuplicates: true });
  const drifts: DriftFound[] = [];
  for (const service of seen) {
    const row = known.get(service.serviceId);
    if (!row) continue;
    const expiresOn = dateOfDay(service.expiresOn) ?? row.expiresOn;
    const createdOn = dateOfDay(service.createdOn) ?? row.createdOn;
    const before = row.expiresOn && dayOf(row.expiresOn);
    if (before !== null && before !== service.expiresOn) {
      drifts.push({ subject: `service:${service.serviceId}`, field: 'expiresOn', before, after: service.expiresOn });
    }
    const told = rowOf(service, readAt);
    const data = {
      ...told,
      subtype: service.subtype ?? row.subtype,
      domainName: service.domainName ?? row.domainName,
      uplinkServiceId: told.uplinkServiceId ?? row.uplinkServiceId,
      createdOn,
      expiresOn,
    };
    await tx.service.update({ where: { serviceId: row.serviceId }, data });
  }
  await recordDrifts(tx, drifts);
}

function rowOf(service: SeenService, readAt: Date) {
  return {
    ...service,
    subtype: service.subtype ?? '',
    domainName: service.domainName ?? '',
    serviceId: BigInt(service.serviceId),
    createdOn: dateOfDay(service.createdOn),
    expiresOn: dateOfDay(service.expiresOn),
    uplinkServiceId: service.uplinkServiceId === null ? null : BigInt(service.uplinkServiceId),
    readAt,
  };
}
