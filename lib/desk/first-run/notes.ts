import 'server-only';
import { now } from '@/lib/base/clock/clock';
import type { Tx } from '@/lib/base/db/client';
import { firstRunNotes, type FirstRunNote } from './schema';

export type Note = FirstRunNote | 'letterPosted';

/** The namespace of the settings; apart from the note, or the whole of the messages of that name would count as said. */
const kept = 'firstRun';
const keyOf = (note: Note) => [kept, note].join('.');

/** Keeps that something was done, from now on. */
export async function takeNote(tx: Tx, note: Note): Promise<void> {
  const row = { value: true, updatedAt: now() };
  await tx.setting.upsert({ where: { key: keyOf(note) }, create: { key: keyOf(note), ...row }, update: row });
}

/** What was noted. */
export async function notesTaken(tx: Tx): Promise<ReadonlySet<Note>> {
  const all: readonly Note[] = [...firstRunNotes, 'letterPosted'];
  const rows = await tx.setting.findMany({ where: { key: { in: all.map(keyOf) } }, select: { key: true } });
  const keys = new Set(rows.map(({ key }) => key));
  return new Set(all.filter((note) => keys.has(keyOf(note))));
}
