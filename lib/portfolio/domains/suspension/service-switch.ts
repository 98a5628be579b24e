import 'server-only';
import { z } from 'zod';
import type { DomainState } from '@/generated/prisma/enums';
import {
  callOptionsOf,
  defineOperation,
  type OperationContext,
  type OperationItem,
  type Verdict,
} from '@/lib/queue/engine/define';
import { post } from '@/lib/people/mail/post';
import type { OperationView } from '@/lib/queue/engine/view';
import { notKnown } from '@/lib/registrar/answers/find-service';
import { answersByService } from '@/lib/registrar/answers/item-results';
import { readList } from '@/lib/registrar/answers/read-list';
import type { CallOptions, RegapiClient } from '@/lib/registrar/regapi/client/client';
import type { Outcome } from '@/lib/registrar/regapi/outcome';
import { serviceSwitched } from '../letters/service-switched';

const switchInput = z.object({
  domainId: z.string(),
  asciiName: z.string(),
  serviceId: z.int().positive(),
  /** Why, as its owner reads it. */
  reason: z.string(),
});
type SwitchInput = z.output<typeof switchInput>;

type ServiceSwitch = {
  readonly kind: string;
  readonly view: OperationView;
  readonly send: (
    regapi: RegapiClient,
    which: { readonly service_id: number },
    options: CallOptions,
  ) => Promise<Outcome<object>>;
  /** Letters of the registrar's that say that it was carried out (REG.API 7.7). */
  readonly letter: 'A' | 'S';
  readonly state: Extract<DomainState, 'active' | 'suspended'>;
};

/** A kind of operation by which staff suspend a domain at the registrar, or resume it; neither function takes lists. */
export function defineServiceSwitch({ kind, view, send, letter, state }: ServiceSwitch) {
  return defineOperation({
    kind,
    input: switchInput,
    view,
    billing: false,
    subject: ({ asciiName }) => `domain:${asciiName}`,
    aspect: 'service',
    corrections: { domainId: 'fixed', asciiName: 'fixed', serviceId: 'fixed', reason: 'fixed' },
    call: async ([item], { regapi }) => {
      if (!item) return { kind: 'done', answer: [] };
      const which = { service_id: item.input.serviceId };
      const outcome = await send(regapi, which, callOptionsOf([item]));
      return outcome.kind === 'done' ? { kind: 'done', answer: [{ ok: true, item: {} }] } : outcome;
    },
    verify: (items, context) => verdictsOn(items, context, letter),
    onSucceeded: async (tx, { id, input }) => {
      const there = { id: input.domainId, state: { in: ['active', 'suspended'] satisfies DomainState[] } };
      await tx.domain.updateMany({ where: there, data: { state } });
      await post(tx, serviceSwitched, { operationId: id });
    },
    onCancelled: async () => undefined,
    refresh: ({ asciiName }) => [`domain:${asciiName}`],
  });
}

async function verdictsOn(
  items: readonly OperationItem<SwitchInput>[],
  { regapi }: OperationContext,
  letter: 'A' | 'S',
): Promise<readonly Verdict[]> {
  const outcomes = await readList(items, async (part) => {
    const ids = part.map(({ input }) => input.serviceId);
    const services = ids.map((serviceId) => ({ service_id: serviceId }));
    const outcome = await regapi.service.get_info({ services }, callOptionsOf(part));
    if (outcome.kind !== 'done') return outcome;
    return { kind: 'done', answer: answersByService(ids, outcome.answer.services) };
  });
  return outcomes.map((outcome): Verdict => {
    if (outcome.kind !== 'done') return notKnown(outcome);
    return outcome.answer.state === letter ? { kind: 'executed', answer: {} } : { kind: 'not-executed' };
  });
}
