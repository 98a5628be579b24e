import 'server-only';
import { callOptionsOf, defineOperation, oneByOne, type Verdict } from '@/lib/queue/engine/define';
import { controlInput, readHolder } from '../registrant/control';
import { controlView } from './control.view';

/** Lets another account of the registrar manage a domain too (REG.API 7.20). The same account once more changes nothing. */
export const grantControl = defineOperation({
  kind: 'domain.grant-control',
  input: controlInput,
  view: controlView,
  billing: false,
  subject: ({ asciiName }) => `domain:${asciiName}`,
  aspect: 'control',
  corrections: { domainId: 'fixed', asciiName: 'fixed', login: 'free' },
  call: async ([item], { regapi }) => {
    if (!item) return { kind: 'done', answer: [] };
    const { asciiName, login } = item.input;
    const which = { domain_name: asciiName, servtype: 'domain' };
    const outcome = await regapi.service.partcontrol_grant({ ...which, newlogin: login }, callOptionsOf([item]));
    return outcome.kind === 'done' ? { kind: 'done', answer: [{ ok: true, item: {} }] } : outcome;
  },
  verify: oneByOne(async (item, context): Promise<Verdict> => {
    const holder = await readHolder(item, context);
    if (holder.kind !== 'known') return holder;
    return holder.login === item.input.login ? { kind: 'executed', answer: {} } : { kind: 'not-executed' };
  }),
  onSucceeded: async (tx, { input }) => {
    await tx.domain.updateMany({ where: { id: input.domainId }, data: { sharedWith: input.login } });
  },
  onCancelled: async () => undefined,
  refusalFields: { CLIENT_NOT_FOUND: 'login' },
});
