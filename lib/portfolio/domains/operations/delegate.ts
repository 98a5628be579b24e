import 'server-only';
import { z } from 'zod';
import { defineOperation, type OperationItem } from '@/lib/queue/engine/define';
import { resultsByName } from '@/lib/registrar/answers/item-results';
import type { CallOptions, RegapiClient } from '@/lib/registrar/regapi/client/client';
import { inParts, readResults, type ItemResults } from '@/lib/registrar/regapi/per-item';
import { delegateView } from './delegate.view';

export const delegationInput = z.object({ domainId: z.string(), asciiName: z.string() });
type DelegationInput = z.output<typeof delegationInput>;

/** Puts a domain back into its zone, with the name servers that it has (REG.API 8.21). */
export const delegateDomain = defineOperation({
  kind: 'domain.delegate',
  input: delegationInput,
  view: delegateView,
  billing: false,
  subject: ({ asciiName }) => `domain:${asciiName}`,
  corrections: { domainId: 'fixed', asciiName: 'fixed' },
  batchKey: () => 'delegate',
  call: (items, { regapi }) => sendDelegation(items, (input, options) => regapi.domain.delegate(input, options)),
  // Nothing shows the flag of one domain, and setting it twice is the same as once: so it is simply set again.
  verify: async () => ({ kind: 'not-executed' }),
  onSucceeded: async (tx, { input }) => {
    await tx.domain.updateMany({ where: { id: input.domainId }, data: { undelegatedAt: null } });
  },
  onCancelled: async () => undefined,
  refresh: ({ asciiName }) => [`domain:${asciiName}`],
});

type Names = { readonly domains: { readonly dname: string }[] };
type Answer = ReturnType<RegapiClient['domain']['delegate']>;

/** One call for all; the registrar answers each domain apart. */
export async function sendDelegation(
  items: readonly OperationItem<DelegationInput>[],
  send: (input: Names, options: CallOptions) => Answer,
): Promise<ItemResults> {
  const names = items.map(({ input }) => input.asciiName);
  const outcome = await send(
    { domains: names.map((dname) => ({ dname })) },
    { lane: 'person', operationIds: items.map(({ id }) => id) },
  );
  const outcomes = readResults(outcome, names.length, ({ domains }, from, count) => {
    const results = resultsByName(names.slice(from, from + count), domains);
    if (!results) return { kind: 'unknown', reason: 'the answer names not every domain' };
    return { kind: 'done', answer: results };
  });
  return inParts(outcomes);
}
