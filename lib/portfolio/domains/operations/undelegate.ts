import 'server-only';
import { defineOperation } from '@/lib/queue/engine/define';
import { delegationInput, sendDelegation } from './delegate';
import { undelegateView } from './undelegate.view';

/** Takes a domain out of its zone: it stays registered and answers nobody (REG.API 8.22). */
export const undelegateDomain = defineOperation({
  kind: 'domain.undelegate',
  input: delegationInput,
  view: undelegateView,
  billing: false,
  subject: ({ asciiName }) => `domain:${asciiName}`,
  corrections: { domainId: 'fixed', asciiName: 'fixed' },
  batchKey: () => 'undelegate',
  call: (items, { regapi }) => sendDelegation(items, (input, options) => regapi.domain.undelegate(input, options)),
  // Nothing shows the flag of one domain, and setting it twice is the same as once: so it is simply set again.
  verify: async () => ({ kind: 'not-executed' }),
  onSucceeded: async (tx, { input }) => {
    await tx.domain.updateMany({ where: { id: input.domainId }, data: { undelegatedAt: new Date() } });
  },
  onCancelled: async () => undefined,
  refresh: ({ asciiName }) => [`domain:${asciiName}`],
});
