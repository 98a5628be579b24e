'use client';

import { Dialog, type DialogProps } from '@/components/ui/dialog';

/** A dialog that slides in beside the page, for details and long forms; the whole screen on a phone. */
export function Drawer(props: Omit<DialogProps, 'side' | 'width'>) {
  return <Dialog {...props} side="end" />;
}
