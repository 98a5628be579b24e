/** Why an operation waits or needs a person: a code of the registrar or one of ours, and what was said. */
export type Fault = {
  readonly code: string;
  readonly text: string;
  readonly params?: Readonly<Record<string, unknown>>;
};

/** Our own codes; everything else in `errorCode` is the registrar's or the definition's. */
export const engineCodes = [
  'KIND_UNKNOWN',
  'INPUT_INVALID',
  'DEFINITION_FAILED',
  'NOT_YET',
  'OPENS_LATER',
  'REFUSED_BEFORE',
  'NOT_SENT',
  'BUDGET_SPENT',
  'LANE_LOST',
  'LIST_REFUSED',
  'LEASE_EXPIRED',
  'NO_VALID_ANSWER',
  'NOT_KNOWN_YET',
  'NOT_EXECUTED',
  'FOUND_BEFORE_REPEAT',
  'OUTCOME_UNDECIDABLE',
  'VERIFICATION_FAILED',
  'SUCCESS_NOT_RECORDED',
] as const;

export type EngineCode = (typeof engineCodes)[number];

const ours: ReadonlySet<string> = new Set(engineCodes);

/** Whether the registrar or the definition said it, not the engine. */
export const isRefusal = ({ code }: Fault): boolean => !ours.has(code);

/** What of `attention` may have been executed, and nobody knows. */
export const openCodes: readonly string[] = [
  'OUTCOME_UNDECIDABLE',
  'VERIFICATION_FAILED',
  'SUCCESS_NOT_RECORDED',
] satisfies EngineCode[];

/** Whether an operation in `attention` with this code may have been executed: it must be looked at, not repeated or cancelled. */
export const isOutcomeOpen = (code: string | null): boolean => code !== null && openCodes.includes(code);

/** One of our own faults. */
export function fault(code: EngineCode, text: string): Fault {
  return { code, text };
}

/** What a thrown error says, short enough to keep. */
export function reasonOf(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return text.slice(0, 500);
}
