import 'server-only';
import { givenPassword } from '@/lib/people/auth/given-password';
import { digest } from '@/lib/base/crypto/token';
import type { Tx } from '@/lib/base/db/client';

const howMany = 10;

/** Ten new codes for somebody who lost their phone, each of which works once; earlier ones stop working. Shown this once. */
export async function newRecoveryCodes(tx: Tx, userId: string): Promise<readonly string[]> {
  const codes = Array.from({ length: howMany }, givenPassword);
  await tx.recoveryCode.deleteMany({ where: { userId } });
  await tx.recoveryCode.createMany({ data: codes.map((code) => ({ userId, hash: digest(code) })) });
  return codes;
}

/** Takes a recovery code and uses it up: of two requests with one code only one is let in. */
export async function spendRecoveryCode(tx: Tx, userId: string, code: string): Promise<boolean> {
  const spent = await tx.recoveryCode.deleteMany({ where: { userId, hash: digest(code) } });
  return spent.count === 1;
}
