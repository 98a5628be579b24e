import { z } from 'zod';
import type { Facts } from '@/lib/queue/engine/view';

const asked = z.object({ reason: z.string() });

/** Why staff asked for it. */
export const reasonIn = (input: unknown): Facts => ({ reason: asked.safeParse(input).data?.reason || 'none' });
