import type { OperationState } from '@/generated/prisma/enums';

export const stages = ['waiting', 'sent', 'checking', 'attention', 'done', 'cancelled'] as const;

/** Where an operation stands, in words that a customer understands. */
export type Stage = (typeof stages)[number];

const stageOfState: Readonly<Record<OperationState, Stage>> = {
  queued: 'waiting',
  leased: 'waiting',
  sent: 'sent',
  unknown: 'checking',
  verifying: 'checking',
  attention: 'attention',
  succeeded: 'done',
  cancelled: 'cancelled',
};

/** The stage of a state (lib/queue/engine/states.md). */
export const stageOf = (state: OperationState): Stage => stageOfState[state];

/** Nothing more will ever happen. */
export const isEnded = (stage: Stage): boolean => stage === 'done' || stage === 'cancelled';

/** Nothing will happen by itself. */
export const isResting = (stage: Stage): boolean => isEnded(stage) || stage === 'attention';

export type ProgressState = 'done' | 'current' | 'waiting' | 'failed' | 'attention';

/** One step of the strip; `name` is the key of its words. */
export type Progress = { readonly name: 'asked' | Stage; readonly state: ProgressState };

/** The steps an operation took and those ahead of it; finding out is a step only where it happens. */
export function progressOf(stage: Stage, wasSent: boolean): readonly Progress[] {
  const asked: Progress = { name: 'asked', state: 'done' };
  const before: readonly Progress[] = wasSent
    ? [asked, { name: 'waiting', state: 'done' }, { name: 'sent', state: 'done' }]
    : [asked];
  const ahead: Progress = { name: 'done', state: 'waiting' };
  switch (stage) {
    case 'waiting':
      return [asked, { name: 'waiting', state: 'current' }, { name: 'sent', state: 'waiting' }, ahead];
    case 'sent':
      return [asked, { name: 'waiting', state: 'done' }, { name: 'sent', state: 'current' }, ahead];
    case 'checking':
      return [...before, { name: 'checking', state: 'current' }, ahead];
    case 'attention':
      return [...before, { name: 'attention', state: 'attention' }, ahead];
    case 'done':
      return [...before, { name: 'done', state: 'done' }];
    case 'cancelled':
      return [...before, { name: 'cancelled', state: 'failed' }];
  }
}
