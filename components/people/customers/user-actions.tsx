'use client';

import { UserAccess } from '@/components/people/users/user-access';
import { disableUser, enableUser, resetAccess } from '@/lib/people/customers/actions';
import type { CustomerUser } from '@/lib/people/customers/queries';

const actions = { disable: disableUser, enable: enableUser, reset: resetAccess };

export function UserActions({ user }: { readonly user: CustomerUser }) {
  return (
    <div className="flex flex-wrap items-start gap-1">
      <UserAccess user={user} actions={actions} of="customers.users" />
    </div>
  );
}
