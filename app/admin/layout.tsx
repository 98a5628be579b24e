import type { ReactNode } from 'react';
import { AdminShell } from '@/components/layout/admin-shell';
import { RegistrarDownBanner } from '@/components/layout/banners';
import { viewerOf } from '@/lib/account/queries';
import { requireStaff } from '@/lib/auth/guards';
import { attentionCount } from '@/lib/overview/queries';
import { currentSettings } from '@/lib/settings/queries';
import { registrarHealth } from '@/lib/sync/queries';

/** The frame around the pages of staff. Each page asks who is there itself: a layout protects nothing. */
export default async function AdminLayout({ children }: { readonly children: ReactNode }) {
  const actor = await requireStaff();
  const [viewer, settings, attention, health] = await Promise.all([
    viewerOf(actor),
    currentSettings(),
    attentionCount(actor),
    registrarHealth(actor),
  ]);
  return (
    <AdminShell
      brand={settings.brandName}
      viewer={viewer}
      counts={{ attention }}
      banners={!health.isUp && <RegistrarDownBanner />}
    >
      {children}
    </AdminShell>
  );
}
