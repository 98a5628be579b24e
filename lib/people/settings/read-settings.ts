import 'server-only';
import { now } from '@/lib/base/clock/clock';
import type { Tx } from '@/lib/base/db/client';
import { defaultSettings, storedSettings, type Settings } from '@/lib/people/settings/schema';

/** The settings as stored; a key that is missing, or was written by a version with other rules, has its default. */
export async function readSettings(tx: Tx): Promise<Settings> {
  const rows = await tx.setting.findMany({
    where: { key: { in: Object.keys(storedSettings.shape) } },
    select: { key: true, value: true },
  });
  const stored = new Map(rows.map(({ key, value }) => [key, value]));
  const known = Object.entries(storedSettings.shape).flatMap(([key, schema]) => {
    if (!stored.has(key)) return [];
    const parsed = schema.safeParse(stored.get(key));
    return parsed.success ? [[key, parsed.data] as const] : [];
  });
  return storedSettings.parse({ ...defaultSettings, ...Object.fromEntries(known) });
}

/** Stores all settings. */
export async function writeSettings(tx: Tx, settings: Settings): Promise<void> {
  for (const [key, value] of Object.entries(settings)) {
    await tx.setting.upsert({ where: { key }, create: { key, value }, update: { value, updatedAt: now() } });
  }
}
