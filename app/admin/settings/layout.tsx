import type { ReactNode } from 'react';
import { AdminSettingsWords } from '@/components/layout/words/admin-settings-words';
import { SegmentWords } from '@/components/layout/words/segment-words';

/** Adds the words that these pages alone need in the browser. */
export default function AdminSettingsLayout({ children }: { readonly children: ReactNode }) {
  return <SegmentWords kept={AdminSettingsWords}>{children}</SegmentWords>;
}
