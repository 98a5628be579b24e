import 'server-only';
import type { Actor } from '@/lib/people/access/actor';
import { userById, userOfProof, type KnownUser, type Proof } from '@/lib/people/auth/credentials';
import { codeBucket, type Challenged } from '@/lib/people/auth/limits';
import { forgive } from '@/lib/people/auth/rate-limit';
import type { RequestInfo } from '@/lib/people/auth/request';
import { passes } from '@/lib/people/auth/second-factor';
import { forgetFirstStep, rememberFirstStep } from '@/lib/people/auth/second-step-cookie';
import { owesConsent } from '@/lib/people/legal/consents';
import { enter } from '@/lib/shop/sign-in/enter';
import type { Tx } from '@/lib/base/db/client';
import { fail, ok, type Result } from '@/lib/base/values/result';

/** How far somebody got: signed in, but for the code of a second factor, or to read first what they have not agreed to. */
export type SignedIn = { readonly kind: KnownUser['kind']; readonly owes: 'code' | 'consent' | null };

/** The browser, and as whom it was signed in before. */
export type Browser = { readonly request: RequestInfo; readonly previous: Actor | null };

/** Signs in whoever proved their password from this device; with a second factor that is the first step of two. */
export async function signIn(
  tx: Tx,
  { proof, device }: { readonly proof: Proof | null; readonly device: string | null },
  browser: Browser,
): Promise<Result<SignedIn, 'wrongPassword'>> {
  const user = await userOfProof(tx, proof, { address: browser.request.address, device });
  if (!user) return fail('wrongPassword');
  if (user.totpSealed === null) return ok(await comeIn(tx, user, browser));
  await rememberFirstStep(user.id);
  return ok({ kind: user.kind, owes: 'code' });
}

/** The second step, of whoever took the first a moment ago. */
export async function signInWithCode(
  tx: Tx,
  { who, code }: { readonly who: Challenged | null; readonly code: string },
  browser: Browser,
): Promise<Result<SignedIn, 'firstStepMissing' | 'wrongCode'>> {
  const user = who && (await userById(tx, who.userId));
  if (!user) return fail('firstStepMissing');
  const isRight = user.totpSealed !== null && (await passes(tx, user.id, user.totpSealed, code));
  if (!isRight) return fail('wrongCode');
  await forgive(tx, codeBucket(code, who));
  await forgetFirstStep();
  return ok(await comeIn(tx, user, browser));
}

async function comeIn(tx: Tx, { id, kind }: KnownUser, { request, previous }: Browser): Promise<SignedIn> {
  const entered = await enter(tx, id, request, previous);
  return { kind, owes: (await owesConsent(tx, entered)) ? 'consent' : null };
}
