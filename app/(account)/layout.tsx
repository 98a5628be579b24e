import type { ReactNode } from 'react';
import { AccountShell } from '@/components/layout/account-shell';
import { PanelBanners } from '@/components/layout/panel-banners';
import { SegmentWords } from '@/components/layout/segment-words';
import { DrawnFor } from '@/components/forms/drawn-for';
import { LegalFooter } from '@/components/layout/legal-footer';
import { viewerOf } from '@/lib/people/users/queries';
import { drawnFor } from '@/lib/people/auth/drawn-for';
import { requireCustomer } from '@/lib/people/auth/guards';
import { ownAddress } from '@/lib/people/auth/own-address';
import { cartSize } from '@/lib/shop/cart/queries';
import { currentTexts } from '@/lib/people/legal/queries';
import { currentSettings } from '@/lib/people/settings/queries';
import { registrarHealth } from '@/lib/sync/sources/queries';

/** The frame around a customer's pages. Each page asks who is there itself: a layout protects nothing. */
export default async function AccountLayout({ children }: { readonly children: ReactNode }) {
  const actor = await requireCustomer();
  const [viewer, settings, health, cartCount, texts] = await Promise.all([
    viewerOf(actor),
    currentSettings(),
    registrarHealth(actor),
    cartSize(),
    currentTexts(),
  ]);
  const seenAs = actor.seenBy === null ? null : viewer.name;
  const banners = <PanelBanners own={ownAddress()} seenAs={seenAs} isRegistrarDown={!health.isUp} />;
  return (
    <SegmentWords of="account">
      <DrawnFor value={drawnFor(actor)}>
        <AccountShell
          brand={settings.brandName}
          viewer={viewer}
          cartCount={cartCount}
          banners={banners}
          legal={<LegalFooter settings={settings} texts={texts} />}
        >
          {children}
        </AccountShell>
      </DrawnFor>
    </SegmentWords>
  );
}
