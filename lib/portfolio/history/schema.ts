import { z } from 'zod';
import { idText } from '@/lib/base/values/text';

/** Which change of a domain is taken back. */
export const restoreForm = z.object({ domainId: idText, operationId: idText });
