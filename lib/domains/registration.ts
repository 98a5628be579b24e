import 'server-only';
import { z } from 'zod';
import type { Tx } from '@/lib/db/client';
import { toUnicode } from '@/lib/values/domain-name';
import { newId, type CustomerId } from '@/lib/values/ids';
import { fail, ok, type Result } from '@/lib/values/result';
import { nameServerList } from './name-server';

/** What an order of one name is made of. The registrant is named by id: the queue holds no personal data. */
export const registerInput = z.object({
  domainId: z.string(),
  asciiName: z.string(),
  years: z.int().min(1).max(10),
  contactId: z.string(),
  /** Address of the person who ordered; the registry wants it (REG.API 8.7). */
  enduserIp: z.string(),
  /** The customer agreed to a premium price; without it a name that became premium is not bought. */
  isPremium: z.boolean().default(false),
  /** null = the registrar's own. */
  nameServers: nameServerList.nullable().default(null),
});
export type RegisterInput = z.output<typeof registerInput>;

/**
 * Claims the name here, before the operation is enqueued in the same transaction; answers the domain's id.
 * Fails when somebody of ours has it or is registering it: the unique name makes a second order impossible.
 */
export async function beginRegistration(
  tx: Tx,
  order: { readonly asciiName: string; readonly customerId: CustomerId; readonly contactId: string },
): Promise<Result<string, 'already-here'>> {
  const { asciiName, customerId, contactId } = order;
  const claim = { state: 'registering', customerId, contactId, serviceId: null, missingSince: null } as const;
  // A new row, not the old one again: records, servers, folder and dates of a former owner go with theirs.
  await tx.domain.deleteMany({ where: { asciiName, state: 'gone' } });
  const id = newId('dom');
  const unicodeName = toUnicode(asciiName);
  const tld = unicodeName.slice(unicodeName.indexOf('.') + 1);
  const made = await tx.domain.createMany({
    data: [{ id, asciiName, unicodeName, tld, ...claim }],
    skipDuplicates: true,
  });
  return made.count === 1 ? ok(id) : fail('already-here');
}

/** The registrar has it: the row becomes an active domain. What the answer did not say, the refresh reads. */
export async function completeRegistration(tx: Tx, domainId: string, serviceId: number | null): Promise<void> {
  await tx.domain.update({
    where: { id: domainId },
    data: { state: 'active', ...(serviceId === null ? {} : { serviceId: BigInt(serviceId) }) },
  });
}

/** The order was cancelled: the claim goes, unless the sync has found the name at the registrar meanwhile. */
export async function abandonRegistration(tx: Tx, domainId: string): Promise<void> {
  await tx.domain.deleteMany({ where: { id: domainId, state: 'registering', serviceId: null } });
}
