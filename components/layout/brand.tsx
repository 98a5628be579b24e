'use client';

import Link from 'next/link';
import { isWordmark, LogoPicture, useLogo } from '@/components/layout/logo';

type BrandProps = { readonly name: string; readonly href: string };

/** The reseller's logo, or the house spirit, and name: the way home from everywhere. Drawn in the browser's code, not in every page. */
export function Brand({ name, href }: BrandProps) {
  const logo = useLogo();
  const isNamed = logo !== null && isWordmark(logo);
  return (
    <Link
      href={href}
      className="flex min-w-0 items-center gap-2 rounded-sm text-lg font-semibold tracking-tight no-underline"
    >
      {logo ? <LogoPicture logo={logo} alt={isNamed ? name : ''} /> : <BrandMark />}
      {!isNamed && <span className="truncate">{name}</span>}
    </Link>
  );
}

function BrandMark() {
  return (
    <svg viewBox="0 0 32 32" width="24" height="24" aria-hidden className="shrink-0">
      <path
        className="fill-accent"
        d="M4 14.3c0-1 .45-1.9 1.2-2.5l9-7a2.9 2.9 0 0 1 3.6 0l9 7c.75.6 1.2 1.5 1.2 2.5v13.2c0 1.4-1.6 2-2.6 1.1L23 26.4c-.8-.7-2-.7-2.8 0l-2.8 2.4c-.8.7-2 .7-2.8 0l-2.8-2.4c-.8-.7-2-.7-2.8 0l-2.4 2.2C5.6 29.5 4 28.9 4 27.5Z"
      />
      <path
        className="fill-on-accent"
        d="M14 17.5a2 2.4 0 1 1-4 0 2 2.4 0 0 1 4 0M22 17.5a2 2.4 0 1 1-4 0 2 2.4 0 0 1 4 0"
      />
    </svg>
  );
}
