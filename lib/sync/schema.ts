import { z } from 'zod';
import { sourceNames } from './source-names';

export const syncNowInput = z.object({ source: z.enum([...sourceNames, 'all']) });

export const markDriftSeenInput = z.object({ id: z.string().regex(/^\d+$/) });
