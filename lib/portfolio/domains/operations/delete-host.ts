import 'server-only';
import { defineOperation } from '@/lib/queue/engine/define';
import { dropHost, hostInput, sendHost } from '../registrant/hosts';
import { deleteHostView } from './delete-host.view';

/** Takes an address from a name server inside a domain; the last one takes the server with it (REG.API 8.18). */
export const deleteHost = defineOperation({
  kind: 'domain.delete-host',
  input: hostInput,
  view: deleteHostView,
  billing: false,
  subject: ({ asciiName }) => `domain:${asciiName}`,
  aspect: 'hosts',
  corrections: { domainId: 'fixed', asciiName: 'fixed', host: 'fixed', address: 'fixed' },
  call: (items, context) => sendHost(items, context, (regapi, host, options) => regapi.domain.delete_ns(host, options)),
  verify: { unverifiable: 'no function of the registrar shows which name servers a registry keeps' },
  onSucceeded: (tx, { input }) => dropHost(tx, input),
  onCancelled: async () => undefined,
});
