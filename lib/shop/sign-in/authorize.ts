import 'server-only';
import { addressHeader } from '@/lib/people/auth/address-header';
import { provePassword, userOfProof } from '@/lib/people/auth/credentials';
import { beginSession } from '@/lib/shop/sign-in/enter';
import { noteFailedSignIn } from '@/lib/people/auth/failed-sign-in';
import { codeBucket, codeLimits, isOfApp, signInLimits, type Challenged } from '@/lib/people/auth/limits';
import { forgive, hit } from '@/lib/people/auth/rate-limit';
import { signInInput } from '@/lib/shop/sign-in/schema';
import { openSeed, spendCode } from '@/lib/people/auth/second-factor';
import { BusyError } from '@/lib/people/auth/turns';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';

type Given = Readonly<Partial<Record<'email' | 'password' | 'code', string>>>;

/** Signs in whoever sends these, password and code in one; answers the session's id, null without saying what is wrong. */
export async function authorize(
  credentials: Given | undefined,
  headers: Readonly<Record<string, unknown>> | undefined,
): Promise<{ id: string } | null> {
  const input = signInInput.safeParse(credentials);
  if (!input.success) return null;
  const { email, password } = input.data;
  const address = textOf(headers?.[addressHeader]);
  // A program keeps no cookie that tells its device.
  const from = { address, device: null };
  if ((await hit(db, signInLimits(email, from))) !== null) return null;
  const proof = await provePassword({ email }, password).catch(busy);
  if (proof === 'busy') return null;
  const user = await transaction((tx) => userOfProof(tx, proof, from));
  if (!user) {
    await noteFailedSignIn({ email }, address);
    return null;
  }
  const challenged = { ...from, userId: user.id };
  if (user.totpSealed !== null && !(await passesSecondFactor(challenged, user.totpSealed, credentials?.code ?? ''))) {
    await noteFailedSignIn({ id: user.id }, address);
    return null;
  }
  const userAgent = textOf(headers?.['user-agent']).slice(0, 300);
  const { id } = await transaction((tx) => beginSession(tx, user.id, { address, userAgent }));
  return { id };
}

async function passesSecondFactor(challenged: Challenged, totpSealed: string, code: string): Promise<boolean> {
  if (!isOfApp(code) || (await hit(db, codeLimits(code, challenged))) !== null) return false;
  return transaction(async (tx) => {
    const isRight = await spendCode(tx, challenged.userId, openSeed(totpSealed), code);
    if (isRight) await forgive(tx, codeBucket(code, challenged));
    return isRight;
  });
}

/** Nobody was found wrong, so nothing is written down: next-auth knows one refusal only. */
function busy(error: unknown): 'busy' {
  if (error instanceof BusyError) return 'busy';
  throw error;
}

function textOf(header: unknown): string {
  return typeof header === 'string' ? header : '';
}
