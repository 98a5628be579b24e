'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import type { ActionState } from '@/lib/people/auth/action-state';

export type ZoneSeen = { readonly domainId: string; readonly zoneName: string; readonly version: number };

/** Which zone a form is about, in which version. Plain inputs, so that a fresh version reaches a form that is half filled in. */
export function ZoneSeenFields({ domainId, version }: Pick<ZoneSeen, 'domainId' | 'version'>) {
  return (
    <>
      <input type="hidden" name="domainId" value={domainId} />
      <input type="hidden" name="version" value={version} />
    </>
  );
}

/** Somebody changed the zone meanwhile: reads it again and leaves what was typed. */
export function ReloadWhenStale({ state }: { readonly state: ActionState<unknown> }) {
  const t = useTranslations('dns.stale');
  const router = useRouter();
  if (state.status !== 'error' || !state.formErrors.includes('errors.stale')) return null;
  return (
    <Button icon="refresh" onClick={() => router.refresh()}>
      {t('action')}
    </Button>
  );
}
