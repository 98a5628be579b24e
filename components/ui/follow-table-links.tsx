'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** Follows plain links of tables as the router does its own: without loading the page anew. Stands once in the page. */
export function FollowTableLinks(): null {
  const router = useRouter();

  useEffect(() => {
    document.addEventListener('click', follow);
    return () => document.removeEventListener('click', follow);

    function follow(event: MouseEvent): void {
      const link = linkOf(event);
      if (link === null) return;
      event.preventDefault();
      router.push(link.href.slice(location.origin.length));
    }
  }, [router]);

  return null;
}

/** The link that an ordinary click on it opens here; null where the browser, or somebody else, does something else. */
function linkOf(event: MouseEvent): HTMLAnchorElement | null {
  const isOrdinary = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (event.defaultPrevented || !isOrdinary || !(event.target instanceof Element)) return null;
  const link = event.target.closest<HTMLAnchorElement>('.data-table a[href]');
  const isOurs = link?.origin === location.origin && link.target === '' && !link.hasAttribute('download');
  return isOurs ? link : null;
}
