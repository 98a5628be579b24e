'use client';

import { useTranslations } from 'next-intl';
import { ActionButton } from '@/components/forms/action-button';
import { retry } from '@/lib/desk/operations/actions';

type RetryButtonProps = {
  readonly operationId: string;
  /** `now`: it waits for its next try and need not. */
  readonly as: 'again' | 'now';
  readonly variant?: 'primary' | 'secondary' | undefined;
};

/** Sends an operation with what it was asked with. */
export function RetryButton({ operationId, as, variant = 'secondary' }: RetryButtonProps) {
  const t = useTranslations('operations.decide');
  return (
    <ActionButton action={retry} fields={{ operationId }} icon="refresh" variant={variant}>
      {t(as === 'now' ? 'tryNow' : 'retry')}
    </ActionButton>
  );
}
