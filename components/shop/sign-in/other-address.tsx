'use client';

import { useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';
import { Banner } from '@/components/ui/banner';

const never = () => () => undefined;

/**
 * Says that forms are refused here and where they work, when the panel was opened by another address than its own.
 * Asked in the browser: behind a proxy the server cannot know what was typed.
 */
export function OtherAddress({ own }: { readonly own: string }) {
  const t = useTranslations('layout.banner');
  const opened = useSyncExternalStore(
    never,
    () => window.location.href,
    () => null,
  );
  if (opened === null) return null;
  const { origin, pathname, search } = new URL(opened);
  if (origin === own) return null;
  const link = (
    <a href={`${own}${pathname}${search}`} className="text-link">
      {own}
    </a>
  );
  return (
    <Banner tone="warning" icon="alert">
      <strong className="font-semibold">{t('otherAddressTitle', { opened: origin })}.</strong>{' '}
      {t.rich('otherAddress', { address: () => link })}
    </Banner>
  );
}
