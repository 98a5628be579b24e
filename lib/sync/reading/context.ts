import 'server-only';
import type { PrismaClient } from '@/generated/prisma/client';
import type { CallOptions, RegapiClient } from '@/lib/registrar/regapi/client/client';
import type { OddRow } from '@/lib/registrar/regapi/odd-rows';

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
