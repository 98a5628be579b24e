'use client';

import { usePathname, useSearchParams } from 'next/navigation';

/** The path and the query of the page that is open. */
export function useOwnAddress(): string {
  const path = usePathname();
  const search = useSearchParams().toString();
  return search === '' ? path : `${path}?${search}`;
}
