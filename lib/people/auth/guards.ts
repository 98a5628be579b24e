import 'server-only';
import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import type { Actor, CustomerActor, StaffActor, StaffRole } from '@/lib/people/access/actor';
import { askedPathHeader } from '@/lib/people/auth/asked-path';
import { admits, type Guard } from '@/lib/people/access/policy';
import { safeReturnTo } from '@/lib/people/auth/return-to';
import { currentActor } from '@/lib/people/auth/session';
import { routes } from '@/lib/base/routes';

/** The customer who asks; others are sent to sign in (and back to `returnTo`), staff get "not found". */
export async function requireCustomer(returnTo?: string): Promise<CustomerActor> {
  const actor = await signedIn(returnTo);
  return actor.kind === 'customer' ? actor : notFound();
}

/** The member of staff who asks, of at least this role; whoever "sees as" a customer is sent back to that customer's pages. */
export async function requireStaff(least: StaffRole = 'viewer', returnTo?: string): Promise<StaffActor> {
  const actor = await signedIn(returnTo);
  if (actor.kind === 'customer') return actor.seenBy === null ? notFound() : redirect(routes.domains());
  return admits(guardOf[least], actor) ? actor : notFound();
}

const guardOf = { viewer: 'staff', operator: 'operator', owner: 'owner' } as const satisfies Record<StaffRole, Guard>;

async function signedIn(returnTo: string | undefined): Promise<Actor> {
  const actor = await currentActor();
  if (actor) return actor;
  const asked = returnTo ?? (await headers()).get(askedPathHeader);
  return redirect(routes.signIn(safeReturnTo(asked) ?? undefined));
}
