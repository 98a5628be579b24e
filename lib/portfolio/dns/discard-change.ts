import 'server-only';
import { audit } from '@/lib/people/audit/audit';
import { cancelOperation } from '@/lib/queue/engine/by-hand';
import { enqueue } from '@/lib/queue/engine/enqueue';
import { fail, ok, type Result } from '@/lib/base/values/result';
import type { Actor } from '@/lib/people/access/actor';
import type { Change } from '@/lib/people/access/change';
import { keptDomain } from './change-zone';
import { changeZone } from './operations/change';
import { undoing } from './zone/step';
import { unendedChanges, type RefusedChange } from './waiting';

/** Which refused change is given up, and what becomes of the steps that were carried out before the refusal. */
export type Discarded = {
  readonly domainId: string;
  readonly operationId: string;
  readonly carriedOut: 'keep' | 'undo';
};

/** Cancels a refused change of a zone that the actor may change. What was carried out stays, or is taken back by a change of its own. */
export async function discardChange(
  { tx, actor, address }: Change<Actor>,
  { domainId, operationId, carriedOut }: Discarded,
): Promise<Result<{ readonly isUndone: boolean }, 'notFound' | 'stale' | 'outcomeOpen'>> {
  const domain = await keptDomain(tx, actor, domainId);
  if (!domain) return fail('notFound');
  const { refused } = await unendedChanges(tx, domain.asciiName);
  if (refused?.operationId !== operationId) return fail('stale');
  const steps = carriedOut === 'undo' ? wayBack(refused) : [];
  if (carriedOut === 'undo' && steps.length === 0) return fail('stale');
  const done = await cancelOperation(tx, operationId, actor);
  if (!done.ok) return fail(done.error === 'outcomeOpen' ? 'outcomeOpen' : 'stale');
  const undoneBy =
    steps.length > 0
      ? await enqueue(
          tx,
          changeZone,
          { domainId, asciiName: domain.asciiName, steps },
          { actor, customerId: domain.customerId },
        )
      : null;
  await audit(tx, actor, {
    action: 'dns.discard',
    subject: `zone:${domain.asciiName}`,
    details: { operationId, undoneBy },
    address,
  });
  return ok({ isUndone: undoneBy !== null });
}

const wayBack = ({ steps, applied }: RefusedChange) => undoing(steps.slice(0, applied ?? 0));
