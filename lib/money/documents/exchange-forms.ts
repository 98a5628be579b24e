import { z } from 'zod';

/** XML that a paper can be had as: the tax service's of Russia, and both syntaxes of EN 16931. */
const exchangeForms = ['utd', 'ubl', 'cii'] as const;
export type ExchangeForm = (typeof exchangeForms)[number];

/** What the address of the file says. */
export const exchangeInput = z.object({ form: z.enum(exchangeForms) });
