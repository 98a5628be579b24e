import type { ReactNode } from 'react';
import { RefusedBanner } from '@/components/layout/refused-banner';
import { RegistrarDownBanner, SeenAsBanner } from '@/components/layout/banners';
import { StopSeeingAs } from '@/components/people/customers/stop-seeing-as';
import { OtherAddress } from '@/components/shop/sign-in/other-address';

type PanelBannersProps = {
  /** The address that this panel has by its configuration. */
  readonly own: string;
  /** The customer as whom staff look at it; null for whoever is there in person. */
  readonly seenAs: string | null;
  readonly isRegistrarDown: boolean;
  /** Why the form was refused that this page answers. */
  readonly refused: readonly string[];
  /** What concerns one kind of reader alone. */
  readonly children?: ReactNode;
};

/** What is said across the top of every page, whoever reads it. */
export function PanelBanners({ own, seenAs, isRegistrarDown, refused, children }: PanelBannersProps) {
  return (
    <>
      <RefusedBanner errors={refused} />
      <OtherAddress own={own} />
      {seenAs !== null && <SeenAsBanner name={seenAs} stop={<StopSeeingAs />} />}
      {isRegistrarDown && <RegistrarDownBanner />}
      {children}
    </>
  );
}
