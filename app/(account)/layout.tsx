import type { ReactNode } from 'react';
import { frameOf } from '@/app/_frame/frame';
import { DrawnFor } from '@/components/forms/drawn-for';
import { AccountShell } from '@/components/layout/account-shell';
import { AccountWords } from '@/components/layout/words/account-words';
import { SegmentWords } from '@/components/layout/words/segment-words';
import { drawnFor } from '@/lib/people/auth/drawn-for';
import { requireCustomer } from '@/lib/people/auth/guards';
import { viewerOf } from '@/lib/people/auth/session';

/** The frame around a customer's pages. Each page asks who is there itself: a layout protects nothing. */
export default async function AccountLayout({ children }: { readonly children: ReactNode }) {
  const actor = await requireCustomer();
  const frame = await frameOf(actor, viewerOf(actor));
  return (
    <SegmentWords kept={AccountWords}>
      <DrawnFor value={drawnFor(actor)}>
        <AccountShell {...frame}>{children}</AccountShell>
      </DrawnFor>
    </SegmentWords>
  );
}
