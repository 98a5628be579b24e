import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import { refusalOf } from '@/lib/registrar/regapi/refusals';
import { changeZoneInput } from './zone/step';
import type { WaitingChange } from './effective';

/** A change that the registrar refused, with how far it got. */
export type RefusedChange = WaitingChange & {
  /** Both null where the trouble is ours with the registrar, not the customer's to mend. */
  readonly code: string | null;
  readonly text: string | null;
  /** How many steps were done before the refused one; null where nothing is known. */
  readonly applied: number | null;
};

export type UnendedChanges = {
  /** On their way, in the order they were asked for. */
  readonly waiting: readonly WaitingChange[];
  /** In front of a person; what was asked for later waits behind it. */
  readonly refused: RefusedChange | null;
};

/** The changes of a zone that have not ended. */
export async function unendedChanges(tx: Tx, asciiName: string): Promise<UnendedChanges> {
  const rows = await tx.operation.findMany({
    where: { subject: `zone:${asciiName}`, kind: 'zone.change', endedAt: null },
    orderBy: { seq: 'asc' },
    select: { id: true, state: true, input: true, errorCode: true, errorText: true, errorParams: true },
  });
  const waiting: WaitingChange[] = [];
  let refused: RefusedChange | null = null;
  for (const { id, state, input, errorCode: code, errorText: text, errorParams } of rows) {
    const parsed = changeZoneInput.safeParse(input);
    const change = { operationId: id, steps: parsed.success ? parsed.data.steps : [] };
    if (state === 'attention') refused = { ...change, ...toldOf(code, text), applied: appliedOf(errorParams) };
    else waiting.push(change);
  }
  return { waiting, refused };
}

function toldOf(code: string | null, text: string | null): Pick<RefusedChange, 'code' | 'text'> {
  return code !== null && refusalOf(code).fixedBy === 'customer' ? { code, text } : { code: null, text: null };
}

function appliedOf(params: unknown): number | null {
  if (typeof params !== 'object' || params === null || !('applied' in params)) return null;
  return typeof params.applied === 'number' ? params.applied : null;
}
