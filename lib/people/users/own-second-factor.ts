import 'server-only';
import type { Actor } from '@/lib/people/access/actor';
import type { Proof } from '@/lib/people/auth/credentials';
import { newRecoveryCodes } from '@/lib/people/auth/recovery-codes';
import { offeredSeed, sealSeed, spendCode } from '@/lib/people/auth/second-factor';
import { isOwnPassword } from '@/lib/people/users/own-password';
import type { Tx } from '@/lib/base/db/client';
import { fail, ok, type Result } from '@/lib/base/values/result';

/** Shown this once. */
export type RecoveryCodes = { readonly codes: readonly string[] };

/** Asks for a second factor from now on, whose key was offered to this session and answers with this code. */
export async function turnOn(
  tx: Tx,
  actor: Actor,
  { proof, code }: { readonly proof: Proof | null; readonly code: string },
): Promise<Result<RecoveryCodes, 'wrongPassword' | 'wrongCode' | 'isOn'>> {
  if (!(await isOwnPassword(tx, actor, proof))) return fail('wrongPassword');
  const user = await tx.user.findUniqueOrThrow({ where: { id: actor.userId }, select: { totpLastStep: true } });
  const seed = offeredSeed(actor, user.totpLastStep);
  if (!(await spendCode(tx, actor.userId, seed, code))) return fail('wrongCode');
  const set = await tx.user.updateMany({
    where: { id: actor.userId, totpSealed: null },
    data: { totpSealed: sealSeed(seed) },
  });
  return set.count === 0 ? fail('isOn') : ok({ codes: await newRecoveryCodes(tx, actor.userId) });
}

/** New recovery codes; those that were kept before stop working. */
export async function renewCodes(
  tx: Tx,
  actor: Actor,
  proof: Proof | null,
): Promise<Result<RecoveryCodes, 'wrongPassword' | 'isOff'>> {
  if (!(await isOwnPassword(tx, actor, proof))) return fail('wrongPassword');
  const isOn = (await tx.user.count({ where: { id: actor.userId, totpSealed: { not: null } } })) > 0;
  return isOn ? ok({ codes: await newRecoveryCodes(tx, actor.userId) }) : fail('isOff');
}

/** The password alone lets in again, and no recovery code is left. */
export async function turnOff(tx: Tx, actor: Actor, proof: Proof | null): Promise<Result<null, 'wrongPassword'>> {
  if (!(await isOwnPassword(tx, actor, proof))) return fail('wrongPassword');
  await tx.user.update({ where: { id: actor.userId }, data: { totpSealed: null } });
  await tx.recoveryCode.deleteMany({ where: { userId: actor.userId } });
  return ok(null);
}
