import { useTranslations } from 'next-intl';
import { UserActions } from '@/components/people/customers/user-actions';
import { Badge } from '@/components/ui/badge';
import { DateTime } from '@/components/ui/date-time';
import type { CustomerUser } from '@/lib/people/customers/queries';

type UserListProps = { readonly users: readonly CustomerUser[]; readonly mayChange: boolean };

export function UserList({ users, mayChange }: UserListProps) {
  return (
    <ul className="divide-y divide-line">
      {users.map((user) => (
        <li
          key={user.id}
          className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-2.5 first:pt-0 last:pb-0"
        >
          <User user={user} />
          {mayChange && <UserActions user={user} />}
        </li>
      ))}
    </ul>
  );
}

function User({ user }: { readonly user: CustomerUser }) {
  const t = useTranslations('customers.users');
  return (
    <div className="min-w-0">
      <p className="flex flex-wrap items-center gap-2">
        <span className="min-w-0 font-medium wrap-anywhere">{user.email}</span>
        {user.disabledAt && <Badge tone="danger">{t('isDisabled')}</Badge>}
        {user.hasSecondFactor && <Badge tone="success">{t('secondFactor')}</Badge>}
      </p>
      <p className="text-sm text-muted">
        {user.lastSeenAt
          ? t.rich('seen', { moment: () => <DateTime value={user.lastSeenAt ?? ''} /> })
          : t('neverSeen')}
      </p>
    </div>
  );
}
