import { z } from 'zod';
import { transaction } from '@/lib/base/db/transaction';
import { cancelOperation } from '@/lib/queue/engine/by-hand';
import type { Place } from './place';
import type { Lost } from './worker';

const nothing = z.unknown();

/** A table whose values PostgreSQL makes holds nothing that a campaign asks for. */
const copied = `SELECT tablename AS name FROM pg_tables t WHERE schemaname = 'public' AND NOT EXISTS (
  SELECT 1 FROM pg_attribute a WHERE a.attrelid = format('%I.%I', schemaname, tablename)::regclass AND a.attgenerated <> '')`;

/** Copies the whole database, as somebody does every hour. */
export async function backUp(place: Place): Promise<void> {
  await place.query(
    nothing,
    `DO $$ DECLARE name text; BEGIN
      DROP SCHEMA IF EXISTS backup CASCADE; CREATE SCHEMA backup;
      FOR name IN ${copied} LOOP EXECUTE format('CREATE TABLE backup.%1$I AS TABLE public.%1$I', name); END LOOP;
    END $$`,
  );
}

const sent = z.object({ id: z.string(), kind: z.string(), subject: z.string() });
const logged = z.object({ name: z.string(), count: z.coerce.number() });

/**
 * Puts the copy in the place of everything that has happened since, and does what docs/operations.md asks of whoever does
 * that: what the registrar has carried out meanwhile and carries no key is given up. Answers what nobody knows any more.
 */
export async function restore(place: Place): Promise<Lost> {
  const before = await place.query(sent, 'SELECT id, kind, subject FROM operation WHERE sent_at IS NOT NULL');
  const calls = await place.query(logged, 'SELECT function_name AS name, count(*) FROM registrar_call GROUP BY 1');
  await place.query(
    nothing,
    `DO $$ DECLARE name text; BEGIN
      PERFORM set_config('session_replication_role', 'replica', true);
      FOR name IN ${copied} LOOP EXECUTE format('DELETE FROM public.%1$I; INSERT INTO public.%1$I SELECT * FROM backup.%1$I', name); END LOOP;
    END $$`,
  );
  const queued = await place.query(sent, "SELECT id, kind, subject FROM operation WHERE state = 'queued' ORDER BY seq");
  const keyless = before.filter(({ kind }) => kind !== 'domain.register');
  for (const { id } of queued.filter((one) => keyless.some((other) => other.id === one.id)))
    await transaction((tx) => cancelOperation(tx, id, { userId: 'usr_staff' }));
  const kept = await place.query(logged, 'SELECT function_name AS name, count(*) FROM registrar_call GROUP BY 1');
  const keptOf = new Map(kept.map(({ name, count }) => [name, count]));
  return {
    renewals: keyless.filter(({ kind }) => kind === 'domain.renew').map(({ subject }) => subject),
    calls: new Map(calls.map(({ name, count }) => [name, count - (keptOf.get(name) ?? 0)])),
  };
}
