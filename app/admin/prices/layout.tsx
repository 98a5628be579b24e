import type { ReactNode } from 'react';
import { AdminPricesWords } from '@/components/layout/words/admin-prices-words';
import { SegmentWords } from '@/components/layout/words/segment-words';

/** Adds the words that these pages alone need in the browser. */
export default function AdminPricesLayout({ children }: { readonly children: ReactNode }) {
  return <SegmentWords kept={AdminPricesWords}>{children}</SegmentWords>;
}
