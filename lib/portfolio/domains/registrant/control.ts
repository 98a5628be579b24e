import 'server-only';
import { z } from 'zod';
import { callOptionsOf, type OperationContext, type OperationItem } from '@/lib/queue/engine/define';
import { notKnown } from '@/lib/registrar/answers/find-service';

/** Control of a domain that the account called `login` is given, or loses. */
export const controlInput = z.object({ domainId: z.string(), asciiName: z.string(), login: z.string().min(1) });
type ControlInput = z.output<typeof controlInput>;

type Holder = { readonly kind: 'known'; readonly login: string | null } | ReturnType<typeof notKnown>;

/** Which account of the registrar manages a domain beside ours, as service/get_info tells partners (REG.API 7.7). */
export async function readHolder(item: OperationItem<ControlInput>, { regapi }: OperationContext): Promise<Holder> {
  const services = [{ dname: item.input.asciiName, servtype: 'domain' }];
  const outcome = await regapi.service.get_info({ services }, callOptionsOf([item]));
  if (outcome.kind !== 'done') return notKnown(outcome);
  const [service] = outcome.answer.services;
  if (!service)
    return { kind: 'not-known-yet', reason: 'service/get_info answered without the domain', isRefused: true };
  return service.ok ? { kind: 'known', login: service.item.user2_login || null } : notKnown(service);
}
