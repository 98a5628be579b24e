import type { ReactNode } from 'react';
import { OtherAddress } from '@/components/shop/sign-in/other-address';
import { StopSeeingAs } from '@/components/people/customers/stop-seeing-as';
import { RegistrarDownBanner, SeenAsBanner } from '@/components/layout/banners';
import { LegalFooter } from '@/components/layout/legal-footer';
import { ShopShell } from '@/components/layout/shop-shell';
import { SegmentWords } from '@/components/layout/segment-words';
import { DrawnFor } from '@/components/forms/drawn-for';
import { viewerOf } from '@/lib/people/users/queries';
import { drawnFor } from '@/lib/people/auth/drawn-for';
import { ownAddress } from '@/lib/people/auth/own-address';
import { currentActor } from '@/lib/people/auth/session';
import { cartSize } from '@/lib/shop/search/queries';
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
  const banners = (
    <>
      <OtherAddress own={ownAddress()} />
      {actor?.kind === 'customer' && actor.seenBy !== null && viewer && (
        <SeenAsBanner name={viewer.name} stop={<StopSeeingAs />} />
      )}
      {health && !health.isUp && <RegistrarDownBanner />}
    </>
  );
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
