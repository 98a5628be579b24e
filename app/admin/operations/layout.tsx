import type { ReactNode } from 'react';
import { AdminOperationsWords } from '@/components/layout/words/admin-operations-words';
import { SegmentWords } from '@/components/layout/words/segment-words';

/** Adds the words that these pages alone need in the browser. */
export default function AdminOperationsLayout({ children }: { readonly children: ReactNode }) {
  return <SegmentWords kept={AdminOperationsWords}>{children}</SegmentWords>;
}
