import 'server-only';
import { callOptionsOf, defineOperation, oneByOne, type Verdict } from '@/lib/queue/engine/define';
import { controlInput, readHolder } from '../registrant/control';
import { controlView } from './control.view';

/** Takes a domain back from the account of the registrar that manages it too (REG.API 7.21). */
export const revokeControl = defineOperation({
  kind: 'domain.revoke-control',
  input: controlInput,
  view: controlView,
  billing: false,
  subject: ({ asciiName }) => `domain:${asciiName}`,
  aspect: 'control',
  corrections: { domainId: 'fixed', asciiName: 'fixed', login: 'fixed' },
  call: async ([item], { regapi }) => {
    if (!item) return { kind: 'done', answer: [] };
    const which = { domain_name: item.input.asciiName, servtype: 'domain' };
    const outcome = await regapi.service.partcontrol_revoke(which, callOptionsOf([item]));
    // Nobody has it any more, which is what was wanted.
    const isGone = outcome.kind === 'refused' && outcome.code === 'CLIENT_NOT_FOUND';
    return outcome.kind === 'done' || isGone ? { kind: 'done', answer: [{ ok: true, item: {} }] } : outcome;
  },
  verify: oneByOne(async (item, context): Promise<Verdict> => {
    const holder = await readHolder(item, context);
    if (holder.kind !== 'known') return holder;
    return holder.login === null ? { kind: 'executed', answer: {} } : { kind: 'not-executed' };
  }),
  onSucceeded: async (tx, { input }) => {
    await tx.domain.updateMany({ where: { id: input.domainId }, data: { sharedWith: null } });
  },
  onCancelled: async () => undefined,
});
