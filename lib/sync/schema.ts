import { z } from 'zod';
import { text } from '@/lib/values/text';
import { sourceNames } from './source-names';

export const syncNowInput = z.object({ source: z.enum([...sourceNames, 'all']) });

export const markDriftSeenInput = z.object({ id: text({ max: 19 }).regex(/^\d+$/) });
