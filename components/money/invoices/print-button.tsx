'use client';

import { Button } from '@/components/ui/button';

/** The browser's own dialog prints, and saves as PDF. */
export function PrintButton({ children }: { readonly children: string }) {
  return (
    <Button icon="document" onClick={() => globalThis.print()}>
      {children}
    </Button>
  );
}
