import 'server-only';
import type { Tx } from '@/lib/base/db/client';

export type ReleasedState = 'expiring' | 'free';

/** A name that anybody may register, or soon will, as the registrar told it. */
export type ReleasedName = {
  readonly asciiName: string;
  readonly unicodeName: string;
  readonly label: string;
  readonly tld: string;
  readonly length: number;
  readonly isCyrillic: boolean;
  /** Day that it was deleted, or will be ("2026-11-30"). */
  readonly freedOn: string;
  readonly createdOn: string | null;
  /** Kopecks, as text: whole numbers of any size travel so. */
  readonly bidMinor: string | null;
};

/** Writes down what is new or otherwise than it was known; one statement. */
export async function storeReleases(tx: Tx, state: ReleasedState, names: readonly ReleasedName[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO released_name AS known (ascii_name, unicode_name, label, tld, length, is_cyrillic, state, freed_on,
      created_on, bid_minor)
    SELECT "asciiName", "unicodeName", label, tld, length, "isCyrillic", ${state}::released_state, "freedOn",
      "createdOn", "bidMinor"
    FROM json_to_recordset(${JSON.stringify(names)}::json) AS told("asciiName" text, "unicodeName" text, label text,
      tld text, length int, "isCyrillic" boolean, "freedOn" date, "createdOn" date, "bidMinor" bigint)
    ON CONFLICT (ascii_name) DO UPDATE SET state = EXCLUDED.state, freed_on = EXCLUDED.freed_on,
      created_on = EXCLUDED.created_on, bid_minor = EXCLUDED.bid_minor,
      since = CASE WHEN known.state = EXCLUDED.state THEN known.since ELSE panel_now() END
    WHERE (known.state, known.freed_on, known.created_on, known.bid_minor)
      IS DISTINCT FROM (EXCLUDED.state, EXCLUDED.freed_on, EXCLUDED.created_on, EXCLUDED.bid_minor)`;
}

/** Forgets those that a whole list no longer tells of: registered again, renewed, or of too long ago. */
export async function forgetReleases(tx: Tx, state: ReleasedState, except: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM released_name WHERE state = ${state}::released_state AND ascii_name <> ALL (${[...except]}::text[])`;
}
