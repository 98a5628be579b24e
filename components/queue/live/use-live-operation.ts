'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { nextLookMs } from '@/components/ui/next-look';
import { useFollowed, type Standstill } from '@/components/ui/use-followed';
import { isEnded, isResting } from '@/lib/queue/live/progress';
import type { LiveOperation } from '@/lib/queue/live/schema';
import { routes } from '@/lib/base/routes';

const restingMs = 10_000;

/**
 * An operation as it stands now: asked again and again until it ends, not while nobody looks. Once it comes to rest,
 * or its owner has something else to do, the page around it is read again, so that everything on it agrees.
 */
export function useLiveOperation(
  operationId: string,
  initial: LiveOperation,
  everyMs: number,
): LiveOperation & { readonly standstill: Standstill | null } {
  const router = useRouter();
  const { data, standstill } = useFollowed({
    // What the server has drawn later is newer than what was polled.
    queryKey: ['operation', operationId, initial.stage],
    address: routes.api.liveOperation(operationId),
    schema: async () => (await import('@/lib/queue/live/schema')).liveOperation,
    initialData: initial,
    nextLookMs: ({ stage }, looks) => untilNextLook(stage, nextLookMs(looks, everyMs)),
  });
  const isAtRest = isResting(data.stage) && data.stage !== initial.stage;
  const mustRefresh = isAtRest || data.remedy !== initial.remedy;
  useEffect(() => {
    if (mustRefresh) router.refresh();
  }, [mustRefresh, router]);
  return { ...data, standstill };
}

function untilNextLook(stage: LiveOperation['stage'], movingMs: number): number | false {
  if (isEnded(stage)) return false;
  return stage === 'attention' ? restingMs : movingMs;
}
