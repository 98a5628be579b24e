import { z } from 'zod';
import { addYears } from '@/lib/base/values/day';
import { idText } from '@/lib/base/values/text';
import type { OperationView } from '@/lib/queue/engine/view';
import { termsShape } from '@/lib/queue/live/terms-form';

const asked = z.object({ years: z.number(), restores: z.boolean().optional() });
const before = z.object({ expiresOn: z.iso.date().nullable() });

export const renewView: OperationView = {
  facts: (input) => {
    const { years = 0, restores } = asked.safeParse(input).data ?? {};
    return { years, restores: restores ? 'yes' : 'no' };
  },
  changes: (input, snapshot) => {
    const { years } = asked.safeParse(input).data ?? {};
    const { expiresOn } = before.safeParse(snapshot).data ?? {};
    if (years === undefined || typeof expiresOn !== 'string') return [];
    return [{ what: 'changes.paidUntil', before: { day: expiresOn }, after: { day: addYears(expiresOn, years) } }];
  },
  discardable: 'carriedOut',
};

/** What staff may correct in a renewal that was refused. */
export const renewCorrectionInput = z.object({ operationId: idText, ...termsShape });
