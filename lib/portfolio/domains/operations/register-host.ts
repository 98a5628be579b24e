import 'server-only';
import { defineOperation } from '@/lib/queue/engine/define';
import { hostInput, keepHost, sendHost } from '../registrant/hosts';
import { registerHostView } from './register-host.view';

/** Makes a name server inside a domain known to the registry with an address (REG.API 8.17). */
export const registerHost = defineOperation({
  kind: 'domain.register-host',
  input: hostInput,
  view: registerHostView,
  billing: false,
  subject: ({ asciiName }) => `domain:${asciiName}`,
  aspect: 'hosts',
  corrections: { domainId: 'fixed', asciiName: 'fixed', host: 'free', address: 'free' },
  refusalFields: { INVALID_NSS: 'host', IP_INVALID: 'address' },
  call: (items, context) =>
    sendHost(items, context, (regapi, host, options) => regapi.domain.register_ns(host, options)),
  // Nothing shows what a registry keeps, and the same address twice is the same as once: so it is told again.
  verify: async (items) => items.map(() => ({ kind: 'not-executed' })),
  onSucceeded: (tx, { input }) => keepHost(tx, input),
  onCancelled: async () => undefined,
});
