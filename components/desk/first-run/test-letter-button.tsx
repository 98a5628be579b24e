'use client';

import { ActionButton } from '@/components/forms/action-button';
import { sendTestLetter } from '@/lib/desk/first-run/actions';

export function TestLetterButton({ label }: { readonly label: string }) {
  return (
    <ActionButton action={sendTestLetter} size="sm" icon="mail">
      {label}
    </ActionButton>
  );
}
