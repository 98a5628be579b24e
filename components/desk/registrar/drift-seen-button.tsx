'use client';

import { ActionButton } from '@/components/forms/action-button';
import { markDriftSeen } from '@/lib/desk/registrar/actions';

type DriftSeenButtonProps = { readonly id: string; readonly label: string; readonly about: string };

export function DriftSeenButton({ id, label, about }: DriftSeenButtonProps) {
  return (
    <ActionButton action={markDriftSeen} fields={{ id }} size="sm" variant="ghost" about={about}>
      {label}
    </ActionButton>
  );
}
