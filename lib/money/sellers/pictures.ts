import 'server-only';
import { now } from '@/lib/base/clock/clock';
import { open, seal } from '@/lib/base/crypto/sealed';
import type { Tx } from '@/lib/base/db/client';
import { newId } from '@/lib/base/values/ids';
import { fail, ok, type Result } from '@/lib/base/values/result';
import type { StaffActor } from '@/lib/people/access/actor';
import type { Change } from '@/lib/people/access/change';
import { audit } from '@/lib/people/audit/audit';
import { readPicture, type NotAPicture } from '@/lib/people/settings/logo/picture';
import { hasAllPixels } from './png-pixels';
import type { PictureKind } from './schema';

const purpose = 'seller-picture';

type Which = { readonly id: string; readonly kind: PictureKind };

/** Keeps a PNG as a seller's signature or stamp, in place of the one before. */
export async function savePicture(
  change: Change<StaffActor>,
  { id, kind, picture }: Which & { readonly picture: string },
): Promise<Result<null, NotAPicture['code'] | 'notFound'>> {
  const { tx } = change;
  const read = readPicture(picture);
  if (!read.ok) return fail(read.error.code);
  if (read.value.type !== 'image/png' || !hasAllPixels(read.value.bytes)) return fail('notAPicture');
  if ((await tx.$executeRaw`SELECT FROM seller WHERE id = ${id} FOR UPDATE`) === 0) return fail('notFound');
  await putAside(tx, { id, kind });
  const sealed = seal(Buffer.from(read.value.bytes).toString('base64'), purpose);
  await tx.sellerPicture.create({ data: { id: newId('pic'), sellerId: id, kind, sealed } });
  await note(change, 'settings.seller.picture', { id, kind });
  return ok(null);
}

/** New papers bear none. */
export async function removePicture(change: Change<StaffActor>, which: Which): Promise<void> {
  await putAside(change.tx, which);
  await note(change, 'settings.seller.picture.remove', which);
}

/** The PNG of a picture that a paper names. */
export async function pictureBytes(tx: Tx, id: string): Promise<Uint8Array> {
  const { sealed } = await tx.sellerPicture.findUniqueOrThrow({ where: { id }, select: { sealed: true } });
  return Buffer.from(open(sealed, purpose), 'base64');
}

async function putAside(tx: Tx, { id, kind }: Which): Promise<void> {
  await tx.sellerPicture.updateMany({ where: { sellerId: id, kind, replacedAt: null }, data: { replacedAt: now() } });
}

function note({ tx, actor, address }: Change<StaffActor>, action: string, { id, kind }: Which): Promise<void> {
  return audit(tx, actor, { action, subject: `seller:${id}`, details: { kind }, address });
}
