import 'server-only';
import { z } from 'zod';
import type { DomainState } from '@/generated/prisma/enums';
import type { Tx } from '@/lib/base/db/client';
import type { Actor } from '@/lib/people/access/actor';
import { rowsOf } from '@/lib/people/access/rows';
import { resumeDomain } from './operations/resume';
import { suspendDomain } from './operations/suspend';

/** Why staff suspended a domain, and when; what somebody else suspended has none. */
export type Suspension = { readonly reason: string; readonly at: Date };

const asked = z.object({ reason: z.string() });

/** The suspension that a domain is under now, as far as it was asked for here and of whoever looks. */
export async function suspensionOf(
  tx: Pick<Tx, 'operation'>,
  actor: Actor,
  { asciiName, state }: { readonly asciiName: string; readonly state: DomainState },
): Promise<Suspension | null> {
  if (state !== 'suspended') return null;
  const last = await tx.operation.findFirst({
    where: {
      subject: `domain:${asciiName}`,
      kind: { in: [suspendDomain.kind, resumeDomain.kind] },
      state: 'succeeded',
      ...rowsOf(actor, 'operations.view'),
    },
    orderBy: { seq: 'desc' },
    select: { kind: true, input: true, endedAt: true },
  });
  if (!last?.endedAt || last.kind !== suspendDomain.kind) return null;
  const { data } = asked.safeParse(last.input);
  return data ? { reason: data.reason, at: last.endedAt } : null;
}
