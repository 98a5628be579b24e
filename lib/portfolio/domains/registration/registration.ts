import 'server-only';
import { z } from 'zod';
import { contactParameters } from '@/lib/portfolio/contacts/parameters';
import type { Tx } from '@/lib/base/db/client';
import { registrarProfile } from './registrar-profile';
import { nameServerList } from '../delegation/stored-name-server';

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
  /** Contact data kept on the registrar's site, in place of the contact's; staff's choice alone. */
  profile: registrarProfile.nullish(),
});
export type RegisterInput = z.output<typeof registerInput>;

/** What a line of a cart or an order keeps of a name that is to be registered. */
export const registrationLine = z.object({
  /** The customer agreed to a premium price. */
  isPremium: z.boolean(),
  /** The registrant; chosen when it is ordered. */
  contactId: z.string().nullable().default(null),
});

/** Whether a line was bought, or lies in a cart, at a premium price. */
export const boughtAsPremium = (input: unknown): boolean => registrationLine.parse(input).isPremium;

/**
 * What an order says to the registrar. A contact counts by its values: the same ones under another id are the same request,
 * others are another. Who ordered from where changes nothing in what the registrar refuses.
 */
export async function sentToRegister({ contactId, ...input }: RegisterInput, db: Tx): Promise<unknown> {
  const { asciiName, years, isPremium, nameServers, profile } = input;
  if (profile) return { asciiName, years, isPremium, nameServers, profile };
  // One that cannot be read is refused when it is sent; until then its name stands for it.
  const contact = await contactParameters(db, contactId, asciiName).catch(() => contactId);
  return { asciiName, years, isPremium, nameServers, contact };
}

/** The registrar has it: the row becomes an active domain. What the answer did not say, the refresh reads. */
export async function completeRegistration(tx: Tx, domainId: string, serviceId: number | null): Promise<void> {
  await tx.domain.update({
    where: { id: domainId },
    data: { state: 'active', ...(serviceId === null ? {} : { serviceId: BigInt(serviceId) }) },
  });
}

/** A domain that is being registered goes by the contact that its registration is sent with; by none of the panel's, where it is the registrar's. */
export async function nameContact(
  tx: Tx,
  {
    domainId,
    contactId,
    profile,
  }: Pick<RegisterInput, 'domainId' | 'contactId'> & Partial<Pick<RegisterInput, 'profile'>>,
  owner: { readonly customerId?: string } = {},
): Promise<void> {
  const data = { contactId: profile ? null : contactId };
  await tx.domain.updateMany({ where: { ...owner, id: domainId, state: 'registering' }, data });
}

/** The order was cancelled: the claim goes, unless the sync has found the name at the registrar meanwhile. */
export async function abandonRegistration(tx: Tx, domainId: string): Promise<void> {
  await tx.domain.deleteMany({ where: { id: domainId, state: 'registering', serviceId: null } });
}
