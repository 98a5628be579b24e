'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { Fragment } from 'react';
import { Button } from '@/components/ui/button';
import { routes } from '@/lib/base/routes';
import type { FoundName } from '@/lib/shop/search/schema';

type UnavailableZonesProps = {
  readonly names: readonly FoundName[];
  /** Whom to write to about a name that one has elsewhere; empty where nobody is told. */
  readonly supportEmail: string;
  readonly onRetry: () => void;
};

const states = ['taken', 'reserved', 'not_allowed', 'unknown'] as const;

/** The zones where the name cannot be had: a line for each reason, never rows. */
export function UnavailableZones({ names, supportEmail, onRetry }: UnavailableZonesProps) {
  const t = useTranslations('search.unavailable');
  const lines = states
    .map((state) => ({ state, names: names.filter((name) => name.state === state) }))
    .filter((line) => line.names.length > 0);
  return lines.map(({ state, names: ofState }) => (
    <p key={state} className="px-gutter py-2.5 text-sm text-muted">
      {t.rich(state, { zones: () => <Zones names={ofState} hasWhois={state === 'taken'} /> })}
      {state === 'taken' && supportEmail !== '' && (
        <>
          {' '}
          {t.rich('transfer', {
            link: (words) => (
              <a href={`mailto:${supportEmail}`} className="text-link">
                {words}
              </a>
            ),
          })}
        </>
      )}
      {state === 'unknown' && (
        <>
          {' '}
          <Button variant="ghost" size="sm" icon="refresh" onClick={onRetry}>
            {t('retry')}
          </Button>
        </>
      )}
    </p>
  ));
}

type ZonesProps = {
  readonly names: readonly FoundName[];
  /** Whether each leads to who has the name. */
  readonly hasWhois: boolean;
};

function Zones({ names, hasWhois }: ZonesProps) {
  const t = useTranslations('search');
  return names.map(({ ascii, unicode, tld }, index) => (
    <Fragment key={ascii}>
      {index > 0 && ', '}
      {hasWhois ? (
        <Link
          href={routes.whois(unicode)}
          prefetch={false}
          rel="nofollow"
          translate="no"
          aria-label={t('whoisOf', { name: unicode })}
          className="text-link"
        >
          .{tld}
        </Link>
      ) : (
        <span translate="no" title={unicode}>
          .{tld}
        </span>
      )}
    </Fragment>
  ));
}
