import 'server-only';
import { defineOperation } from '@/lib/queue/engine/define';
import {
  delegationBatchKey,
  findDelegations,
  mirrorNameServers,
  nameServersInput,
  sendDelegation,
} from '../delegation/delegation';
import { formerServers } from '../delegation/former-servers';
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
  // What it had before never goes out.
  sends: ({ domainId, asciiName, nameServers }) => Promise.resolve({ domainId, asciiName, nameServers }),
  call: sendDelegation,
  verify: findDelegations,
  onSucceeded: (tx, { input }) => mirrorNameServers(tx, [input]),
  onAllSucceeded: (tx, succeeded) =>
    mirrorNameServers(
      tx,
      succeeded.map(({ item }) => item.input),
    ),
  onCancelled: async () => undefined,
  corrections: { domainId: 'fixed', asciiName: 'fixed', nameServers: 'free', former: 'free' },
  refusalFields: { INVALID_NSS: 'nameServers', PARAMETER_INCORRECT: 'nameServers' },
  mendedBy: (code) => (code === 'INVALID_NSS' || code === 'PARAMETER_INCORRECT' ? 'nameServers' : null),
  undo: { kind: 'domain.name-servers', input: ({ input, customerId }, tx) => formerServers(tx, input, customerId) },
  refresh: ({ asciiName }) => [`domain:${asciiName}`, `zone:${asciiName}`],
});
