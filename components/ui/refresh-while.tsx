'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { nextLookMs } from '@/components/ui/next-look';

type RefreshWhileProps = { readonly active: boolean; readonly everyMs?: number };

/**
 * Reads the page again while something on it is under way, soon at first and then every so often; not while nobody looks.
 * What is typed into forms stays.
 */
export function RefreshWhile({ active, everyMs = 2_500 }: RefreshWhileProps) {
  const router = useRouter();
  useEffect(() => {
    if (!active) return;
    let timer: ReturnType<typeof setTimeout>;
    const lookLater = (looks: number) => {
      timer = setTimeout(
        () => {
          if (document.visibilityState === 'visible') router.refresh();
          lookLater(looks + 1);
        },
        nextLookMs(looks, everyMs),
      );
    };
    lookLater(0);
    return () => clearTimeout(timer);
  }, [active, everyMs, router]);
  return null;
}
