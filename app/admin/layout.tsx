import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { AdminShell } from '@/components/layout/admin-shell';
import { MailNotSetUpBanner, NoTextsBanner } from '@/components/layout/banners';
import { PanelBanners } from '@/components/layout/panel-banners';
import { AdminWords } from '@/components/layout/words/admin-words';
import { SegmentWords } from '@/components/layout/words/segment-words';
import { DrawnFor } from '@/components/forms/drawn-for';
import { drawnFor } from '@/lib/people/auth/drawn-for';
import { requireStaff } from '@/lib/people/auth/guards';
import { viewerOf } from '@/lib/people/auth/session';
import { ownAddress } from '@/lib/people/auth/own-address';
import { plainRefusal } from '@/lib/people/auth/plain-refusal';
import { may } from '@/lib/people/access/policy';
import { currentTexts } from '@/lib/people/legal/queries';
import { isMailSetUp } from '@/lib/people/mail/queries';
import { attentionCount } from '@/lib/desk/overview/queries';
import { routes } from '@/lib/base/routes';
import { currentSettings } from '@/lib/people/settings/queries';
import { registrarHealth } from '@/lib/sync/sources/queries';

/** The frame around the pages of staff. Each page asks who is there itself: a layout protects nothing. */
export default async function AdminLayout({ children }: { readonly children: ReactNode }) {
  const actor = await requireStaff();
  const [t, texts, viewer, settings, attention, health, refused] = await Promise.all([
    getTranslations('layout.banner'),
    currentTexts(),
    viewerOf(actor),
    currentSettings(),
    attentionCount(actor),
    registrarHealth(actor),
    plainRefusal(),
  ]);
  const letters = may(actor, 'settings.change') && (
    <Link href={routes.admin.mail()} className="text-link">
      {t('readLetters')}
    </Link>
  );
  const toTexts = (
    <Link href={routes.admin.legal()} className="text-link">
      {t('writeTexts')}
    </Link>
  );
  const lacksTexts = may(actor, 'settings.change') && !texts.some(({ kind }) => kind === 'consent');
  const banners = (
    <PanelBanners own={ownAddress()} seenAs={null} isRegistrarDown={!health.isUp} refused={refused}>
      {lacksTexts && <NoTextsBanner action={toTexts} />}
      {!isMailSetUp() && <MailNotSetUpBanner action={letters} />}
    </PanelBanners>
  );
  return (
    <SegmentWords kept={AdminWords}>
      <DrawnFor value={drawnFor(actor)}>
        <AdminShell brand={settings.brandName} viewer={viewer} counts={{ attention }} banners={banners}>
          {children}
        </AdminShell>
      </DrawnFor>
    </SegmentWords>
  );
}
