'use client';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { FollowTableLinks } from '@/components/ui/follow-table-links';
import { ToastProvider } from '@/components/ui/toast';

/** What client components find around them: queries for what moves while one looks, and toasts. */
export function Providers({ children }: { readonly children: ReactNode }) {
  const [queries] = useState(() => new QueryClient({ defaultOptions: { queries: { retry: 1, staleTime: 1000 } } }));
  return (
    <QueryClientProvider client={queries}>
      <ToastProvider>{children}</ToastProvider>
      <FollowTableLinks />
    </QueryClientProvider>
  );
}
