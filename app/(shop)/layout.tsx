import type { ReactNode } from 'react';
import { frameOf } from '@/app/_frame/frame';
import { DrawnFor } from '@/components/forms/drawn-for';
import { ShopWords } from '@/components/layout/words/shop-words';
import { SegmentWords } from '@/components/layout/words/segment-words';
import { ShopShell } from '@/components/layout/shop-shell';
import { drawnFor } from '@/lib/people/auth/drawn-for';
import { currentActor, viewerOf } from '@/lib/people/auth/session';

/** The frame around public pages. */
export default async function ShopLayout({ children }: { readonly children: ReactNode }) {
  const actor = await currentActor();
  const frame = await frameOf(actor, actor ? viewerOf(actor) : Promise.resolve(null));
  return (
    <SegmentWords kept={ShopWords}>
      <DrawnFor value={drawnFor(actor)}>
        <ShopShell {...frame}>{children}</ShopShell>
      </DrawnFor>
    </SegmentWords>
  );
}
