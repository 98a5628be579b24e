import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import { changeZoneInput, type ZoneStep } from '@/lib/portfolio/dns/zone/step';
import { stalestReadMs } from '@/lib/registrar/regapi/stale-reads';

/** The steps of our changes to zones, by subject ("zone:example.ru"), in the order in which they were asked for. */
export type StepsOf = (subject: string) => readonly ZoneStep[];

/** What was changed so shortly before `readAt` that a reading of then need not show it. */
export async function stepsMade(tx: Tx, subjects: readonly string[], readAt: Date): Promise<StepsOf> {
  if (subjects.length === 0) return none;
  const since = new Date(readAt.getTime() - stalestReadMs);
  const made = { state: 'succeeded' as const, endedAt: { gt: since } };
  return bySubject(await tx.operation.findMany({ where: { subject: { in: [...subjects] }, ...made }, ...inOrder }));
}

/** What is on its way. */
export async function stepsWaiting(tx: Tx, subjects: readonly string[]): Promise<StepsOf> {
  if (subjects.length === 0) return none;
  return bySubject(
    await tx.operation.findMany({ where: { subject: { in: [...subjects] }, endedAt: null }, ...inOrder }),
  );
}

const inOrder = { orderBy: { seq: 'asc' }, select: { subject: true, input: true } } as const;

const none: StepsOf = () => [];

function bySubject(operations: readonly { readonly subject: string; readonly input: unknown }[]): StepsOf {
  const steps = new Map<string, ZoneStep[]>();
  for (const { subject, input } of operations) {
    const parsed = changeZoneInput.safeParse(input);
    if (parsed.success) steps.set(subject, [...(steps.get(subject) ?? []), ...parsed.data.steps]);
  }
  return (subject) => steps.get(subject) ?? [];
}
