'use client';

import type { ReactNode } from 'react';
import { FollowTableLinks } from '@/components/ui/follow-table-links';
import { ToastProvider } from '@/components/ui/toast';

/** What client components find around them: a corner to say things in, and tables whose links are followed. */
export function Providers({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <ToastProvider>{children}</ToastProvider>
      <FollowTableLinks />
    </>
  );
}
