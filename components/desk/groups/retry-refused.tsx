'use client';

import { useTranslations } from 'next-intl';
import { ActionButton } from '@/components/forms/action-button';
import { retryGroup, retryOwnGroup } from '@/lib/desk/groups/actions';

type RetryRefusedProps = {
  readonly groupId: string;
  readonly code: string;
  readonly count: number;
  readonly by: 'staff' | 'owner';
};

/** Sends again all of a group that was refused for one reason. */
export function RetryRefused({ groupId, code, count, by }: RetryRefusedProps) {
  const t = useTranslations('groups.refusals');
  return (
    <ActionButton
      action={by === 'staff' ? retryGroup : retryOwnGroup}
      fields={{ groupId, code }}
      icon="refresh"
      size="sm"
    >
      {t('retry', { count })}
    </ActionButton>
  );
}
