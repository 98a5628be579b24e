/** Where a line of an order stands, in the customer's words. */
export type LineStage = 'waiting' | 'sent' | 'verifying' | 'attention' | 'done' | 'cancelled';

const stages: Readonly<Record<string, LineStage>> = {
  queued: 'waiting',
  leased: 'waiting',
  sent: 'sent',
  unknown: 'verifying',
  verifying: 'verifying',
  attention: 'attention',
  succeeded: 'done',
  cancelled: 'cancelled',
};

/** The stage of an operation's state (lib/operations/states.md). */
export function stageOf(operationState: string): LineStage {
  return stages[operationState] ?? 'waiting';
}

/** Whether nothing more will happen by itself. */
export function isEnded(stage: LineStage): boolean {
  return stage === 'done' || stage === 'cancelled';
}
