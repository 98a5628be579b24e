import 'server-only';
import { ok } from '@/lib/base/values/result';
import { defineCorrection } from '@/lib/queue/engine/define-correction';
import { renewInput } from '../renewal/renewal';
import { renewCorrectionInput } from './renew.view';

/** Other terms alone. */
export const renewCorrection = defineCorrection({
  kind: 'domain.renew',
  input: renewInput,
  form: renewCorrectionInput,
  shows: () => ({}),
  corrected: async (_tx, { costLimit }, { input }) => ok({ input, details: { costLimit: costLimit ?? null } }),
  differs: () => [],
});
