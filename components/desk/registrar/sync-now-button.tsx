'use client';

import { useRouter } from 'next/navigation';
import { ActionButton } from '@/components/forms/action-button';
import { syncNow } from '@/lib/desk/registrar/actions';

type SyncNowButtonProps = { readonly source: string; readonly label: string };

export function SyncNowButton({ source, label }: SyncNowButtonProps) {
  const router = useRouter();
  return (
    <ActionButton action={syncNow} fields={{ source }} size="sm" icon="refresh" onSuccess={() => router.refresh()}>
      {label}
    </ActionButton>
  );
}
