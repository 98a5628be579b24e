'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { useFollowed, type Followed } from '@/components/ui/use-followed';

/** Something that a page was drawn with and that moves while one looks; when it has, the page around it is read again. */
export function useFollowedPage<T extends object>(followed: Omit<Followed<T>, 'queryKey'>) {
  const router = useRouter();
  // What the server has drawn later is newer than what was polled.
  const live = useFollowed({ ...followed, queryKey: [followed.address, followed.initialData] });
  const hasMoved = JSON.stringify(live.data) !== JSON.stringify(followed.initialData);
  useEffect(() => {
    if (hasMoved) router.refresh();
  }, [hasMoved, router]);
  return live;
}
