import 'server-only';
import type { OperationState } from '@/generated/prisma/enums';
import { db, type Tx } from '@/lib/base/db/client';
import type { RegapiClient } from '@/lib/registrar/regapi/client/client';
import type { OperationContext } from './define';
import type { Definitions } from './definitions';
import type { InFlight } from './in-flight';
import type { Pause } from './pause';
import type { Timing } from './timing';

/** Where a test may kill the process. */
export const steps = [
  'after-claim',
  'after-prepare',
  'before-sent-commit',
  'after-sent-commit',
  'after-answer',
  'before-settle',
  'before-settle-commit',
  'after-settle',
  'after-verify-claim',
  'after-verdict',
] as const;

export type Step = (typeof steps)[number];

/** Something that others may want to tell people about. */
export type Announcement = {
  readonly operationId: string;
  readonly kind: string;
  readonly customerId: string | null;
  readonly to: Extract<OperationState, 'succeeded' | 'attention' | 'cancelled'>;
  /** What the sync should read again. */
  readonly refresh: readonly string[];
};

/** What one worker works with. */
export type Engine = {
  /** Unique to this run of this process: a restarted worker is another worker. */
  readonly worker: string;
  /** The account at the registrar whose billing lane this is. */
  readonly account: string;
  readonly regapi: RegapiClient;
  readonly definitions: Definitions;
  readonly timing: Timing;
  readonly inFlight: InFlight;
  readonly pause: Pause;
  readonly sharing: OperationContext['sharing'];
  /** Called in the transaction that moved the operations. */
  readonly announce: (tx: Tx, announcements: readonly Announcement[]) => Promise<void>;
  readonly reach: (step: Step) => void | Promise<void>;
  readonly log: (
    level: 'debug' | 'info' | 'warn' | 'error',
    message: string,
    details?: Readonly<Record<string, unknown>>,
  ) => void;
};

/** What the definitions of this worker may use. */
export function contextOf({ regapi, sharing }: Engine): OperationContext {
  return { regapi, db, sharing };
}
