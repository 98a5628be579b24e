import { z } from 'zod';

/** How a seller pays VAT. */
export const regimes = ['general', 'simplified5', 'simplified7', 'none'] as const;
export type Regime = (typeof regimes)[number];

/** As it is kept. */
export const storedRegime = z.enum(regimes);
