import { z } from 'zod';

/** One as it is stored in an operation. */
export const nameServer = z.object({ host: z.string().min(1), addresses: z.array(z.string()) });

/** As they are stored in an operation: at most the four that REG.API 8.20 takes. */
export const nameServerList = z.array(nameServer).min(2).max(4);
