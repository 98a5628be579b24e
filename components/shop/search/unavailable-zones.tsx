'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { Fragment } from 'react';
import { Button } from '@/components/ui/button';
import { routes } from '@/lib/base/routes';
import type { FoundName } from '@/lib/shop/search/schema';

type UnavailableZonesProps = {
  readonly names: readonly FoundName[];
  readonly onRetry: () => void;
};

const states = ['taken', 'reserved', 'not_allowed', 'unknown'] as const;

/** The zones where the name cannot be had: a line for each reason, never rows. */
export function UnavailableZones({ names, onRetry }: UnavailableZonesProps) {
  const t = useTranslations('search.unavailable');
  const lines = states
    .map((state) => ({ state, names: names.filter((name) => name.state === state) }))
    .filter((line) => line.names.length > 0);
  return lines.map(({ state, names: ofState }) => (
    <p key={state} className="px-gutter py-2.5 text-sm text-muted">
      {t.rich(state, { zones: () => <Zones names={ofState} isTaken={state === 'taken'} /> })}
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
  /** Whether each leads to who has the name, and to the form that brings it here. */
  readonly isTaken: boolean;
};

function Zones({ names, isTaken }: ZonesProps) {
  return names.map((name, index) => (
    <Fragment key={name.ascii}>
      {index > 0 && ', '}
      {isTaken ? (
        <TakenZone name={name} />
      ) : (
        <span translate="no" title={name.unicode}>
          .{name.tld}
        </span>
      )}
    </Fragment>
  ));
}

function TakenZone({ name: { unicode, tld } }: { readonly name: FoundName }) {
  const t = useTranslations('search');
  const links = [
    { key: 'whois', href: routes.whois(unicode), label: t('whoisOf', { name: unicode }), words: t('whois') },
    {
      key: 'transfer',
      href: routes.transfers(unicode),
      label: t('transferOf', { name: unicode }),
      words: t('toTransfer'),
    },
  ];
  return (
    <span className="whitespace-nowrap">
      <span translate="no" className="text-text">
        .{tld}
      </span>{' '}
      (
      {links.map(({ key, href, label, words }, index) => (
        <Fragment key={key}>
          {index > 0 && ' · '}
          <Link href={href} prefetch={false} rel="nofollow" aria-label={label} className="text-link">
            {words}
          </Link>
        </Fragment>
      ))}
      )
    </span>
  );
}
