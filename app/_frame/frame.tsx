import type { ReactNode } from 'react';
import { LegalFooter } from '@/components/layout/legal-footer';
import { PanelBanners } from '@/components/layout/panel-banners';
import type { Viewer } from '@/components/layout/viewer';
import type { Actor } from '@/lib/people/access/actor';
import { ownAddress } from '@/lib/people/auth/own-address';
import { plainRefusal } from '@/lib/people/auth/plain-refusal';
import { currentTexts } from '@/lib/people/legal/queries';
import { currentSettings } from '@/lib/people/settings/queries';
import { cartSize } from '@/lib/shop/cart/queries';
import { registrarHealth } from '@/lib/sync/sources/queries';

type Frame<Seen extends Viewer | null> = {
  readonly brand: string;
  readonly viewer: Seen;
  readonly cartCount: number;
  readonly banners: ReactNode;
  readonly legal: ReactNode;
};

/** What stands around the pages of the shop and of a customer alike. */
export async function frameOf<Seen extends Viewer | null>(
  actor: Actor | null,
  seen: Promise<Seen>,
): Promise<Frame<Seen>> {
  const [viewer, settings, health, cartCount, texts, refused] = await Promise.all([
    seen,
    currentSettings(),
    actor && registrarHealth(actor),
    cartSize(),
    currentTexts(),
    plainRefusal(),
  ]);
  const seenAs = actor?.kind === 'customer' && actor.seenBy !== null ? (viewer?.name ?? null) : null;
  const isRegistrarDown = health !== null && !health.isUp;
  return {
    brand: settings.brandName,
    viewer,
    cartCount,
    banners: <PanelBanners own={ownAddress()} seenAs={seenAs} isRegistrarDown={isRegistrarDown} refused={refused} />,
    legal: <LegalFooter settings={settings} texts={texts} />,
  };
}
