import 'server-only';
import { z } from 'zod';
import { now } from '@/lib/base/clock/clock';
import { digest } from '@/lib/base/crypto/token';
import type { Tx } from '@/lib/base/db/client';
import { ok, type Result } from '@/lib/base/values/result';
import type { StaffActor } from '@/lib/people/access/actor';
import type { Change } from '@/lib/people/access/change';
import { audit } from '@/lib/people/audit/audit';
import { readPicture, type NotAPicture, type Picture } from './picture';

/** The picture lies apart: pages read its shape alone. */
const [key, shapeKey] = ['logoPicture', 'logo'] as const;

const shape = z.object({ version: z.string(), width: z.number(), height: z.number() });

export type Logo = Readonly<z.output<typeof shape>>;

const stored = z.object({ type: z.enum(['image/png', 'image/svg+xml']), base64: z.string() });

/** Keeps a picture as the logo, in place of the one before. */
export async function saveLogo(
  { tx, actor, address }: Change<StaffActor>,
  text: string,
): Promise<Result<null, NotAPicture>> {
  const read = readPicture(text);
  if (!read.ok) return read;
  const { type, bytes, width, height } = read.value;
  const base64 = Buffer.from(bytes).toString('base64');
  await put(tx, key, { type, base64 });
  await put(tx, shapeKey, { version: digest(base64).slice(0, 16), width, height });
  await audit(tx, actor, { action: 'settings.logo', subject: 'settings', details: { type }, address });
  return ok(null);
}

/** The panel has its own mark again. */
export async function removeLogo({ tx, actor, address }: Change<StaffActor>): Promise<Result<null, never>> {
  await tx.setting.deleteMany({ where: { key: { in: [key, shapeKey] } } });
  await audit(tx, actor, { action: 'settings.logo.remove', subject: 'settings', address });
  return ok(null);
}

/** What a page has to know to leave room for it; null while the panel has its own mark. */
export async function readLogoShape(tx: Tx): Promise<Logo | null> {
  const row = await tx.setting.findUnique({ where: { key: shapeKey }, select: { value: true } });
  return shape.safeParse(row?.value).data ?? null;
}

/** The picture itself; null where there is none. */
export async function readLogo(tx: Tx): Promise<Pick<Picture, 'type' | 'bytes'> | null> {
  const row = await tx.setting.findUnique({ where: { key }, select: { value: true } });
  const picture = stored.safeParse(row?.value);
  return picture.success ? { type: picture.data.type, bytes: Buffer.from(picture.data.base64, 'base64') } : null;
}

async function put(tx: Tx, name: string, value: Readonly<Record<string, string | number>>): Promise<void> {
  await tx.setting.upsert({ where: { key: name }, create: { key: name, value }, update: { value, updatedAt: now() } });
}
