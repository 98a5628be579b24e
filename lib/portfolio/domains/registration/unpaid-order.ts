import 'server-only';
import { z } from 'zod';
import { callOptionsOf, type OperationContext, type OperationItem, type Verdict } from '@/lib/queue/engine/define';
import type { Outcome } from '@/lib/registrar/regapi/outcome';
import type { ItemResults } from '@/lib/registrar/regapi/per-item';
import { operationId } from '@/lib/base/values/ids';
import {
  billsOf,
  deleteLeft,
  leftOf,
  standingBills,
  unpaidBillsOfName,
  verdictOf,
  type Left,
} from '../charges/bills-left';
import { readService } from '@/lib/registrar/answers/find-service';
import { registerInput } from './registration';

/** The bill that a given up registration may have left at the registrar: whoever paid it would register the name all the same. */
export const removeOrderInput = z.object({
  /** The registration, whose money is held until its bill is gone or cannot be deleted. */
  registrationId: z.string().transform(operationId),
  order: registerInput,
  /** The day before it was sent: no bill of it is older; null where it was not, and only what bears its id can be its own. */
  since: z.iso.date().nullable(),
});
export type RemoveOrderInput = z.output<typeof removeOrderInput>;

type Item = OperationItem<RemoveOrderInput>;

/** What is left to do: nothing of the order is there, it was paid and carried out after all, or these bills stand. */
type Registered = Left | { readonly kind: 'registered'; readonly serviceId: number };

/** Deletes what bills the order made (REG.API 6.5); one that was paid meanwhile registered the name. */
export async function removeOrder(item: Item, context: OperationContext): Promise<ItemResults> {
  return deleteLeft(await whatIsLeft(item, context), context, callOptions(item));
}

/** Reads the order and its bills: all gone or cancelled, or still there. */
export async function findOrderRemoved(item: Item, context: OperationContext): Promise<Verdict> {
  return verdictOf(await whatIsLeft(item, context));
}

async function whatIsLeft(item: Item, context: OperationContext): Promise<Outcome<Registered>> {
  const { regapi } = context;
  const service = readService(
    await regapi.service.get_info({ user_servid: item.input.registrationId }, callOptions(item)),
  );
  if (service.kind === 'not-known-yet') return { kind: 'unknown', reason: service.reason };
  if (service.kind === 'found' && !service.isUnpaid)
    return { kind: 'done', answer: { kind: 'registered', serviceId: service.serviceId } };
  const listed =
    service.kind === 'found'
      ? await billsOf(service.serviceId, context, callOptions(item))
      : await unpaidBillsOfName(
          { asciiName: item.input.order.asciiName, since: item.input.since },
          context,
          callOptions(item),
        );
  if (listed.kind !== 'done') return listed;
  const standing = await standingBills(listed.answer, context, callOptions(item));
  if (standing.kind !== 'done') return standing;
  const paid = standing.answer.find(({ isPaid }) => isPaid);
  if (paid) return { kind: 'unknown', reason: `bill ${paid.billId} is paid, but the name is not in the account yet` };
  return { kind: 'done', answer: leftOf(standing.answer) };
}

const callOptions = (item: Item) => callOptionsOf([item]);
