import type { ReactNode } from 'react';
import { AccountSettingsWords } from '@/components/layout/words/account-settings-words';
import { SegmentWords } from '@/components/layout/words/segment-words';

/** Adds the words that these pages alone need in the browser. */
export default function AccountSettingsLayout({ children }: { readonly children: ReactNode }) {
  return <SegmentWords kept={AccountSettingsWords}>{children}</SegmentWords>;
}
