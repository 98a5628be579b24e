import 'server-only';
import { cookies } from 'next/headers';
import type { CartOwner } from '@/lib/shop/cart/quote';
import { actsInPerson } from '@/lib/people/access/policy';
import { currentActor } from '@/lib/people/auth/session';
import { cartOwnerOf } from '@/lib/shop/cart/cart-owner';
import { env } from '@/lib/base/env/env';

const name = 'cart';
const lifeSeconds = 30 * 24 * 60 * 60;

/** Whose cart this request is about: the browser's token and the customer who is signed in. */
export async function cartOwner(): Promise<CartOwner> {
  const [token, actor] = await Promise.all([cartToken(), currentActor()]);
  return cartOwnerOf(token, actor);
}

/** The token of this browser's cart; null when it has none. */
export async function cartToken(): Promise<string | null> {
  return (await cookies()).get(name)?.value ?? null;
}

/** Lets the browser keep the token of its new cart; not that of staff who see as a customer: theirs keeps its own. */
export async function writeCartToken(token: string): Promise<void> {
  const actor = await currentActor();
  if (actor && !actsInPerson(actor)) return;
  const secure = env.PUBLIC_URL.startsWith('https:');
  (await cookies()).set(name, token, { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge: lifeSeconds });
}
