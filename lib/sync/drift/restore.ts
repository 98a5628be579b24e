import { z } from 'zod';
import { zoneStep } from '@/lib/portfolio/dns/zone/step';
import { nameServer } from '@/lib/portfolio/domains/delegation/stored-name-server';

/** What would put a difference back as it was here, as it is stored beside it. */
export const restoreInput = z.discriminatedUnion('what', [
  z.object({ what: z.literal('nameServers'), servers: z.array(nameServer) }),
  z.object({ what: z.literal('records'), steps: z.array(zoneStep) }),
]);
export type Restore = z.output<typeof restoreInput>;
