import 'server-only';
import type { PrismaClient } from '@/generated/prisma/client';
import type { CallOptions, RegapiClient } from '@/lib/registrar/regapi/client/client';
import type { OddRow } from '@/lib/registrar/regapi/odd-rows';
import type { ItemError, Outcome } from '@/lib/registrar/regapi/outcome';

/** What the worker gives the sync to work with. */
export type SyncContext = { readonly regapi: RegapiClient; readonly db: PrismaClient };

/** What one run did; a problem ends it early and is shown to staff. */
export type SyncReport = {
  readonly calls: number;
  readonly rows: number;
  readonly problem: string | null;
  /** Rows that were left out, because they say what cannot be. */
  readonly odd?: readonly OddRow[];
};

export type SyncSource = {
  readonly name: string;
  readonly everyMs: number;
  readonly run: (context: SyncContext) => Promise<SyncReport>;
};

export const syncCall = { lane: 'sync' } as const satisfies CallOptions;

/** The most objects a list call takes (REG.API 2.2.4.5). */
export const listLimit = 1000;

/** Why a read gave no answer, in one line. */
export function problemOf(failure: Exclude<Outcome<unknown>, { kind: 'done' }> | ItemError): string {
  return 'code' in failure ? `${failure.code}: ${failure.text}` : failure.reason;
}

export function chunksOf<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
