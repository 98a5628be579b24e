import 'server-only';
import { z } from 'zod';
import { callOptionsOf, defineOperation, oneByOne } from '@/lib/queue/engine/define';
import type { OperationContext, OperationItem, Verdict } from '@/lib/queue/engine/define';
import { notKnown, readService } from '@/lib/registrar/answers/find-service';
import { answerEnteringView } from './answer-entering.view';

const enteringInput = z.object({
  /** The registrar's number of the offer. */
  offerId: z.int().positive(),
  asciiName: z.string(),
  answer: z.enum(['accept', 'refuse']),
});
type EnteringInput = z.output<typeof enteringInput>;

/** Accepts or refuses a domain that another account of the registrar hands over (REG.API 8.25). */
export const answerEntering = defineOperation({
  kind: 'domain.answer-entering',
  input: enteringInput,
  view: answerEnteringView,
  billing: false,
  subject: ({ asciiName }) => `domain:${asciiName}`,
  corrections: { offerId: 'fixed', asciiName: 'fixed', answer: 'fixed' },
  call: async ([item], { regapi }) => {
    if (!item) return { kind: 'done', answer: [] };
    const { offerId: id, asciiName, answer } = item.input;
    const domains = [{ domain_name: asciiName, id, action_type: answer }];
    const outcome = await regapi.domain.accept_or_refuse_entering_list({ domains }, callOptionsOf([item]));
    if (outcome.kind !== 'done') return outcome;
    const [domain] = outcome.answer.domains;
    return domain
      ? { kind: 'done', answer: [domain] }
      : { kind: 'unknown', reason: 'domain/accept_or_refuse_entering_list answered without the domain' };
  },
  verify: oneByOne(findAnswered),
  onSucceeded: async (tx, { input }) => {
    await tx.enteringDomain.deleteMany({ where: { offerId: input.offerId } });
  },
  onCancelled: async () => undefined,
  refresh: ({ asciiName }) => [`entering:${asciiName}`, `domain:${asciiName}`],
});

/** An offer that still stands was not answered; one that is gone and was to be accepted has brought the domain. */
async function findAnswered(item: OperationItem<EnteringInput>, { regapi }: OperationContext): Promise<Verdict> {
  const { offerId, asciiName, answer } = item.input;
  const list = await regapi.domain.look_at_entering_list({}, callOptionsOf([item]));
  if (list.kind !== 'done') return notKnown(list);
  if (list.answer.messages.some(({ id }) => id === offerId)) return { kind: 'not-executed' };
  if (answer === 'refuse') return { kind: 'executed', answer: {} };
  const services = [{ dname: asciiName, servtype: 'domain' }];
  const service = readService(await regapi.service.get_info({ services }, callOptionsOf([item])));
  if (service.kind === 'found') return { kind: 'executed', answer: {} };
  if (service.kind === 'not-known-yet') return service;
  return { kind: 'undecidable', reason: 'the offer is gone, and the domain is not ours' };
}
