import 'server-only';
import { callOptionsOf, type OperationContext, type OperationItem, type Verdict } from '@/lib/queue/engine/define';
import { notKnown } from '@/lib/registrar/answers/find-service';

type Which = { readonly folder_id: number } | { readonly folder_name: string };

type Found =
  | { readonly kind: 'found'; readonly number: number | null; readonly name: string | null }
  | { readonly kind: 'absent' }
  | Extract<Verdict, { kind: 'not-known-yet' }>;

/** What the registrar says of one folder (REG.API 12.1); it says of one it does not have that the parameter is wrong. */
export async function findFolder(
  which: Which,
  items: readonly OperationItem<unknown>[],
  { regapi }: OperationContext,
): Promise<Found> {
  const outcome = await regapi.folder.nop(which, callOptionsOf(items));
  if (outcome.kind === 'done') return { kind: 'found', number: outcome.answer.id, name: outcome.answer.name };
  if (outcome.kind === 'refused' && saysAbsent(outcome.code)) return { kind: 'absent' };
  return notKnown(outcome);
}

/** Whether a refusal says that there is no such folder. */
export const saysAbsent = (code: string): boolean => code === 'PARAMETER_INCORRECT' || code === 'FOLDER_NOT_FOUND';
