'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

type RefreshWhileProps = { readonly active: boolean; readonly everyMs?: number };

/** Reads the page again while something on it is under way; not while nobody looks. What is typed into forms stays. */
export function RefreshWhile({ active, everyMs = 2_500 }: RefreshWhileProps) {
  const router = useRouter();
  useEffect(() => {
    if (!active) return;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') router.refresh();
    }, everyMs);
    return () => clearInterval(timer);
  }, [active, everyMs, router]);
  return null;
}
