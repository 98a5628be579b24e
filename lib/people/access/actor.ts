import type { CustomerId, SessionId, UserId } from '@/lib/base/values/ids';

export const staffRoles = ['viewer', 'operator', 'owner'] as const;
export type StaffRole = (typeof staffRoles)[number];

/** Whoever asks. Every query and action takes one and scopes by it. */
export type Actor = CustomerActor | StaffActor;

export type CustomerActor = {
  readonly kind: 'customer';
  readonly userId: UserId;
  readonly customerId: CustomerId;
  readonly sessionId: SessionId;
  /** The staff member who sees the panel as this customer; null for the customer in person. */
  readonly seenBy: UserId | null;
};

export type StaffActor = {
  readonly kind: 'staff';
  readonly userId: UserId;
  readonly role: StaffRole;
  readonly sessionId: SessionId;
};

/** Whose prices whoever asks is shown; null = everybody's. */
export const buyerOf = (actor: Actor | null): CustomerId | null =>
  actor?.kind === 'customer' ? actor.customerId : null;
