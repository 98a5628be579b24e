import 'server-only';
import { z } from 'zod';
import type { Tx } from '@/lib/base/db/client';
import type { OperationContext, OperationItem, Verdict } from '@/lib/queue/engine/define';
import { notKnown } from '@/lib/registrar/answers/find-service';
import type { ItemResults } from '@/lib/registrar/regapi/per-item';
import { callForAll } from '../delegation/list-call';
import { detailsOfAll, flagIn } from './details';

export const privacyInput = z.object({ domainId: z.string(), asciiName: z.string(), hides: z.boolean() });
type PrivacyInput = z.output<typeof privacyInput>;

type Items = readonly OperationItem<PrivacyInput>[];

/** One domain/update_private_person_flag for all: they want the same (REG.API 8.16). */
export async function sendPrivacy(items: Items, { regapi }: OperationContext): Promise<ItemResults> {
  const [first] = items;
  if (!first) return { kind: 'done', answer: [] };
  const flag = { private_person_flag: first.input.hides };
  return callForAll(items, (domains, options) =>
    regapi.domain.update_private_person_flag({ domains, ...flag }, options),
  );
}

/** Setting the flag twice is the same as once: where nothing shows it, it is set again. */
export async function findPrivacy(items: Items, context: OperationContext): Promise<readonly Verdict[]> {
  const found = await detailsOfAll(items, context);
  return items.map(({ input }, index): Verdict => {
    const shown = found[index];
    if (!shown) return { kind: 'not-known-yet', reason: 'service/get_details answered without the domain' };
    if (shown.kind !== 'done') return notKnown(shown);
    const isSet = flagIn(shown.answer, 'private_person_flag') === input.hides;
    return isSet ? { kind: 'executed', answer: {} } : { kind: 'not-executed' };
  });
}

/** What WHOIS shows of some domains now. */
export async function mirrorPrivacy(tx: Tx, changed: readonly PrivacyInput[]): Promise<void> {
  for (const hides of new Set(changed.map((input) => input.hides))) {
    const ids = changed.filter((input) => input.hides === hides).map(({ domainId }) => domainId);
    await tx.domain.updateMany({ where: { id: { in: ids } }, data: { hidesContacts: hides } });
  }
}

/** What turns the flag back, where it is still as this left it and still belongs to whoever asked. */
export async function formerPrivacy(
  tx: Tx,
  input: PrivacyInput,
  customerId: string | null,
): Promise<PrivacyInput | null> {
  const stands = { id: input.domainId, customerId, hidesContacts: input.hides, missingSince: null };
  return (await tx.domain.count({ where: stands })) === 1 ? { ...input, hides: !input.hides } : null;
}
