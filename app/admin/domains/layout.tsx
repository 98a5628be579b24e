import type { ReactNode } from 'react';
import { AdminDomainsWords } from '@/components/layout/words/admin-domains-words';
import { SegmentWords } from '@/components/layout/words/segment-words';

/** Adds the words that these pages alone need in the browser. */
export default function AdminDomainsLayout({ children }: { readonly children: ReactNode }) {
  return <SegmentWords kept={AdminDomainsWords}>{children}</SegmentWords>;
}
