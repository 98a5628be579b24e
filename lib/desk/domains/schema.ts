import { z } from 'zod';
import { idText, text } from '@/lib/base/values/text';

/** Whether the registrar serves a domain, and why staff change that. */
export const serviceForm = z.object({
  domainId: idText,
  service: z.enum(['on', 'off']),
  reason: text({ min: 3, max: 300 }),
});
