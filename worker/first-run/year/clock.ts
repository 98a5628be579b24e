import { z } from 'zod';
import { now, setClock } from '@/lib/base/clock/clock';
import { db, type Tx } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { control } from './control';

/** The time of the year that is lived: of this process, of the database and of the simulator. */
export type YearClock = {
  nowMs(): number;
  /** When it began, and how far it was when this process took it in hand. */
  readonly beganMs: number;
  readonly foundMs: number;
  /** Lets time pass; the simulator is told before it is asked something. */
  pass(ms: number): Promise<void>;
  goTo(ms: number): Promise<void>;
  tellRegistrar(): Promise<void>;
  /** Everybody has the machine's time again. */
  end(): Promise<void>;
};

const stored = z.tuple([z.object({ began: z.coerce.number(), at: z.coerce.number() })]);

/** Whether a year was begun and has not ended. */
export async function isYearUnderWay(): Promise<boolean> {
  const rows = await db.$queryRaw<{ is: boolean }[]>`SELECT to_regclass('demo_clock') IS NOT NULL AS is`;
  return rows[0]?.is === true;
}

/**
 * Moves the panel to the beginning of its year, or to where an earlier run was stopped. The time lies in a sequence:
 * every transaction sees it at once, and no rollback takes it back (docs/decisions/012).
 */
export async function startYearClock(beginMs: number): Promise<YearClock> {
  if (!(await isYearUnderWay())) await transaction((tx) => moveDatabase(tx, beginMs));
  const rows = await db.$queryRaw`
    SELECT (SELECT start_value FROM pg_sequences WHERE sequencename = 'demo_clock')::text AS began,
      (SELECT last_value FROM demo_clock)::text AS at`;
  const [{ began, at: found }] = stored.parse(rows);
  let atMs = found;
  let toldMs = Number.NaN;
  async function goTo(ms: number): Promise<void> {
    if (ms <= atMs) return;
    atMs = Math.ceil(ms);
    await db.$executeRaw`SELECT setval('demo_clock', GREATEST(${atMs}::bigint, (SELECT last_value FROM demo_clock)))`;
  }
  const pass = (ms: number) => goTo(atMs + ms);
  setClock({ nowMs: () => atMs, steadyMs: () => atMs, wait: pass });
  return {
    nowMs: () => atMs,
    beganMs: began,
    foundMs: found,
    pass,
    goTo,
    async tellRegistrar() {
      if (toldMs === atMs) return;
      toldMs = atMs;
      await control('clock', { now: new Date(atMs).toISOString(), stands: true });
    },
    async end() {
      setClock(undefined);
      await control('clock', { now: now().toISOString() });
      await transaction(letDatabaseBe);
    },
  };
}

const statement = z.tuple([z.object({ sql: z.string() })]);

/** What `panel_now()` was is written beside the sequence, for the end. */
async function moveDatabase(tx: Tx, beginMs: number): Promise<void> {
  await tx.$executeRawUnsafe(`CREATE SEQUENCE demo_clock MINVALUE 0 START ${Math.trunc(beginMs)}`);
  const [{ sql }] = statement.parse(
    await tx.$queryRaw`
      SELECT format('COMMENT ON SEQUENCE demo_clock IS %L', pg_get_functiondef('panel_now'::regproc)) AS sql`,
  );
  await tx.$executeRawUnsafe(sql);
  await tx.$executeRaw`
    CREATE OR REPLACE FUNCTION panel_now() RETURNS timestamptz LANGUAGE sql VOLATILE PARALLEL SAFE
    AS $$ SELECT timestamptz 'epoch' + last_value * interval '1 millisecond' FROM demo_clock $$`;
}

async function letDatabaseBe(tx: Tx): Promise<void> {
  const [{ sql }] = statement.parse(
    await tx.$queryRaw`SELECT obj_description('demo_clock'::regclass, 'pg_class') AS sql`,
  );
  await tx.$executeRawUnsafe(sql);
  await tx.$executeRaw`DROP SEQUENCE demo_clock`;
}
