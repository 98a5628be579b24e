import type { ReactNode } from 'react';
import { PanelBanners } from '@/components/layout/panel-banners';
import { LegalFooter } from '@/components/layout/legal-footer';
import { ShopShell } from '@/components/layout/shop-shell';
import { SegmentWords } from '@/components/layout/segment-words';
import { DrawnFor } from '@/components/forms/drawn-for';
import { viewerOf } from '@/lib/people/users/queries';
import { drawnFor } from '@/lib/people/auth/drawn-for';
import { ownAddress } from '@/lib/people/auth/own-address';
import { currentActor } from '@/lib/people/auth/session';
import { cartSize } from '@/lib/shop/cart/queries';
import { currentTexts } from '@/lib/people/legal/queries';
import { currentSettings } from '@/lib/people/settings/queries';
import { registrarHealth } from '@/lib/sync/sources/queries';

/** The frame around public pages. */
export default async function ShopLayout({ children }: { readonly children: ReactNode }) {
  const actor = await currentActor();
  const [viewer, settings, health, cartCount, texts] = await Promise.all([
    actor && viewerOf(actor),
    currentSettings(),
    actor && registrarHealth(actor),
    cartSize(),
    currentTexts(),
  ]);
  const seenAs = actor?.kind === 'customer' && actor.seenBy !== null ? (viewer?.name ?? null) : null;
  const isRegistrarDown = health !== null && !health.isUp;
  const banners = <PanelBanners own={ownAddress()} seenAs={seenAs} isRegistrarDown={isRegistrarDown} />;
  return (
    <SegmentWords of="shop">
      <DrawnFor value={drawnFor(actor)}>
        <ShopShell
          brand={settings.brandName}
          viewer={viewer}
          cartCount={cartCount}
          banners={banners}
          legal={<LegalFooter settings={settings} texts={texts} />}
        >
          {children}
        </ShopShell>
      </DrawnFor>
    </SegmentWords>
  );
}
