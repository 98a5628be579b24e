import 'server-only';
import { fail, ok } from '@/lib/base/values/result';
import { defineCorrection } from '@/lib/queue/engine/define-correction';
import { recordType } from '../records';
import { nameWithin } from '../records/host-name';
import { nameWord } from '../records/name-word';
import { recordOf } from '../records/record-form';
import { bumpVersion } from '../zone/mirror';
import { changeZoneInput } from '../zone/step';
import { stepDifferences } from '../zone/record-changes';
import { stepsWithOutcome } from '../zone/steps-outcome';

import { changeCorrectionInput } from './change.view';

/** Another record in place of the refused one, or the others without it; what was done before is not done again. */
export const changeCorrection = defineCorrection({
  kind: 'zone.change',
  input: changeZoneInput,
  form: changeCorrectionInput,
  shows: (_db, { input, errorParams }) => {
    const steps = stepsWithOutcome(input.steps, errorParams);
    const at = steps.findIndex(({ outcome }) => outcome === 'refused');
    const refused = steps[at];
    const isEditable = refused?.verb === 'add' && recordType(refused.record.type) !== undefined;
    return {
      steps,
      /** The refused step, where another record can be written in its place. */
      editable: isEditable ? at : null,
      /** The refused step, where the change makes sense without it. */
      skippable: refused && steps.length > 1 ? at : null,
    };
  },
  corrected: async (_tx, form, { input }) => {
    const before = input.steps[form.step];
    if (!before) return fail('stale');
    if (form.change === 'leaveOut') {
      if (input.steps.length < 2) return fail('stale');
      return ok({ input: { ...input, steps: input.steps.toSpliced(form.step, 1) }, details: { leftOut: before } });
    }
    const record = recordOf(form);
    if (before.verb !== 'add' || before.record.type !== record.type) return fail('stale');
    const name = nameWithin(input.asciiName, record.subname);
    if (!name.ok) return fail({ subname: [nameWord(name.error)] });
    const placed = { ...record, subname: name.value };
    const steps = input.steps.with(form.step, { verb: 'add', record: placed });
    return ok({ input: { ...input, steps }, details: { step: form.step, record: placed } });
  },
  differs: (_db, before, after) => stepDifferences(before.steps, after.steps),
  onSent: async (tx, { domainId }) => bumpVersion(tx, domainId),
});
