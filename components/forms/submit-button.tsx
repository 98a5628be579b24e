'use client';

import { Button, type ButtonProps } from '@/components/ui/button';
import { useFormPending } from '@/components/forms/form-pending';

/** Sends the form around it, once: while it is under way the button says so and does nothing. */
export function SubmitButton({ variant = 'primary', ...rest }: Omit<ButtonProps, 'type' | 'loading'>) {
  return <Button {...rest} type="submit" variant={variant} loading={useFormPending()} onMouseDown={keepFocus} />;
}

// Leaving the field would check it, and its error would push the button away before the mouse comes up: the click would be lost.
function keepFocus(event: { preventDefault(): void }): void {
  event.preventDefault();
}
