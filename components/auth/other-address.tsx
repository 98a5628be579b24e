'use client';

import { useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';
import { Callout } from '@/components/ui/callout';

const never = () => () => undefined;

type OtherAddressProps = {
  /** The origin of the panel's configured address. */
  readonly own: string;
  /** This page, as a path. */
  readonly path: string;
};

/**
 * Says that forms are refused here and where they work, when the panel was opened by another address than its own.
 * Asked in the browser: behind a proxy the server cannot know what was typed.
 */
export function OtherAddress({ own, path }: OtherAddressProps) {
  const t = useTranslations('auth.otherAddress');
  const opened = useSyncExternalStore(
    never,
    () => window.location.origin,
    () => own,
  );
  if (opened === own) return null;
  const link = (
    <a href={`${own}${path}`} className="text-link">
      {own}
    </a>
  );
  return (
    <Callout tone="warning" title={t('title', { opened })} className="mb-5">
      {t.rich('text', { address: () => link })}
    </Callout>
  );
}
