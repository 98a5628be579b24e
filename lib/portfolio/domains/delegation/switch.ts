import 'server-only';
import { z } from 'zod';
import type { Tx } from '@/lib/base/db/client';
import { defineOperation } from '@/lib/queue/engine/define';
import type { OperationView } from '@/lib/queue/engine/view';
import type { CallOptions, RegapiClient } from '@/lib/registrar/regapi/client/client';
import { callForAll } from './list-call';

const switchInput = z.object({ domainId: z.string(), asciiName: z.string() });

type Listed = { domains: { readonly dname: string }[] };

type Switch = {
  readonly kind: string;
  readonly view: OperationView;
  readonly send: (
    regapi: RegapiClient,
    list: Listed,
    options: CallOptions,
  ) => ReturnType<RegapiClient['domain']['delegate']>;
  /** Since when the domain is out of its zone, once it was carried out. */
  readonly undelegatedAt: () => Date | null;
  /** The other one of the two. */
  readonly undoneBy: string;
};

/** A kind of operation that puts a domain into its zone, or takes it out. */
export function defineSwitch({ kind, view, send, undelegatedAt, undoneBy }: Switch) {
  const settle = async (tx: Tx, domainIds: string[]) => {
    await tx.domain.updateMany({ where: { id: { in: domainIds } }, data: { undelegatedAt: undelegatedAt() } });
  };
  return defineOperation({
    kind,
    input: switchInput,
    view,
    billing: false,
    subject: ({ asciiName }) => `domain:${asciiName}`,
    aspect: 'delegation',
    corrections: { domainId: 'fixed', asciiName: 'fixed' },
    batchKey: () => kind,
    call: (items, { regapi }) => callForAll(items, (domains, options) => send(regapi, { domains }, options)),
    // Nothing shows the flag of one domain, and setting it twice is the same as once: so it is simply set again.
    verify: async (items) => items.map(() => ({ kind: 'not-executed' })),
    onSucceeded: (tx, { input }) => settle(tx, [input.domainId]),
    onAllSucceeded: (tx, succeeded) =>
      settle(
        tx,
        succeeded.map(({ item }) => item.input.domainId),
      ),
    onCancelled: async () => undefined,
    undo: {
      kind: undoneBy,
      // Only where it is still as this left it, and still belongs to whoever asked.
      input: async ({ input, customerId }, tx) => {
        const stands = { undelegatedAt: undelegatedAt() === null ? null : { not: null }, missingSince: null };
        return (await tx.domain.count({ where: { id: input.domainId, customerId, ...stands } })) === 1 ? input : null;
      },
    },
    refresh: ({ asciiName }) => [`domain:${asciiName}`],
  });
}
