import { z } from 'zod';

/** Ticked: the customer pays today's price, also where the period stays. A checkbox that is off sends nothing at all. */
export const pricedAnew = z.literal('on').optional();
