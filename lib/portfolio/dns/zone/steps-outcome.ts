import { z } from 'zod';
import { recordKey } from '@/lib/portfolio/dns/records';
import { zoneStep, type ZoneStep } from './step';

export type StepOutcome = 'done' | 'refused' | 'left' | 'unknown';

/** One step of a change of records and what became of it. */
export type ZoneStepView = ZoneStep & { readonly outcome: StepOutcome };

const refusal = z.object({ failed: zoneStep });

/** The registrar stops at the first step that it refuses: earlier ones stand, later ones were not tried. */
export function stepsWithOutcome(steps: readonly ZoneStep[], errorParams: unknown): readonly ZoneStepView[] {
  const failed = refusal.safeParse(errorParams).data?.failed;
  const failedAt = failed ? steps.findIndex((step) => sameStep(step, failed)) : -1;
  return steps.map((step, index) => ({ ...step, outcome: outcomeAt(index, failedAt) }));
}

function outcomeAt(index: number, failedAt: number): StepOutcome {
  if (failedAt < 0) return 'unknown';
  if (index === failedAt) return 'refused';
  return index < failedAt ? 'done' : 'left';
}

const sameStep = (left: ZoneStep, right: ZoneStep) =>
  left.verb === right.verb && recordKey(left.record) === recordKey(right.record);
