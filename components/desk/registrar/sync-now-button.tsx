'use client';

import { ActionButton } from '@/components/forms/action-button';
import { syncNow } from '@/lib/desk/registrar/actions';

type SyncNowButtonProps = { readonly source: string; readonly label: string; readonly about?: string };

export function SyncNowButton({ source, label, about }: SyncNowButtonProps) {
  return (
    <ActionButton action={syncNow} fields={{ source }} size="sm" icon="refresh" about={about}>
      {label}
    </ActionButton>
  );
}
