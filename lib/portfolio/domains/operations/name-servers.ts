import 'server-only';
import { defineOperation } from '@/lib/queue/engine/define';
import {
  delegationBatchKey,
  findDelegations,
  mirrorNameServers,
  nameServersInput,
  sendDelegation,
} from '../delegation/delegation';
import { nameServersView } from './name-servers.view';

/** Sets the name servers of a domain (REG.API 8.20). In the billing lane: some zones charge for it. */
export const updateNameServers = defineOperation({
  kind: 'domain.name-servers',
  input: nameServersInput,
  view: nameServersView,
  billing: true,
  subject: ({ asciiName }) => `domain:${asciiName}`,
  aspect: 'delegation',
  batchKey: delegationBatchKey,
  call: sendDelegation,
  verify: findDelegations,
  onSucceeded: async (tx, { input }) => mirrorNameServers(tx, input.domainId, input.nameServers, null),
  onCancelled: async () => undefined,
  corrections: { domainId: 'fixed', asciiName: 'fixed', nameServers: 'free' },
  refusalFields: { INVALID_NSS: 'nameServers', PARAMETER_INCORRECT: 'nameServers' },
  mendedBy: (code) => (code === 'INVALID_NSS' || code === 'PARAMETER_INCORRECT' ? 'nameServers' : null),
  refresh: ({ asciiName }) => [`domain:${asciiName}`, `zone:${asciiName}`],
});
