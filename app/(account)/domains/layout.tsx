import type { ReactNode } from 'react';
import { AccountDomainsWords } from '@/components/layout/words/account-domains-words';
import { SegmentWords } from '@/components/layout/words/segment-words';

/** Adds the words that these pages alone need in the browser. */
export default function AccountDomainsLayout({ children }: { readonly children: ReactNode }) {
  return <SegmentWords kept={AccountDomainsWords}>{children}</SegmentWords>;
}
