import { z } from 'zod';

/** A set by its id. */
export const serverSetId = z.string().regex(/^nss_\w{1,40}$/);

/** The registrar's own servers, others that stand beside the choice, or a set of the reseller's. */
export const serverChoice = z.union([z.enum(['registrar', 'own']), serverSetId]);
export type ServerChoice = z.output<typeof serverChoice>;
