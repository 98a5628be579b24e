'use client';

import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { isEnded, isResting } from '@/lib/queue/progress';
import { liveOperation, type LiveOperation } from '@/lib/queue/schema';
import { routes } from '@/lib/routes';

const restingMs = 10_000;

/**
 * An operation as it stands now: asked again and again until it ends, not while nobody looks. Once it comes to rest,
 * or its owner has something else to do, the page around it is read again, so that everything on it agrees.
 */
export function useLiveOperation(operationId: string, initial: LiveOperation, everyMs: number): LiveOperation {
  const router = useRouter();
  const { data } = useQuery({
    // What the server has drawn later is newer than what was polled.
    queryKey: ['operation', operationId, initial.stage],
    queryFn: ({ signal }) => readOperation(operationId, signal),
    initialData: initial,
    refetchInterval: ({ state }) => nextLookMs(state.data ?? initial, everyMs),
  });
  const isAtRest = isResting(data.stage) && data.stage !== initial.stage;
  const mustRefresh = isAtRest || data.remedy !== initial.remedy;
  useEffect(() => {
    if (mustRefresh) router.refresh();
  }, [mustRefresh, router]);
  return data;
}

function nextLookMs({ stage }: LiveOperation, everyMs: number): number | false {
  if (isEnded(stage)) return false;
  return stage === 'attention' ? restingMs : everyMs;
}

async function readOperation(operationId: string, signal: AbortSignal): Promise<LiveOperation> {
  const response = await fetch(routes.api.liveOperation(operationId), { signal });
  if (!response.ok) throw new Error(`the operation could not be read: ${response.status}`);
  return liveOperation.parse(await response.json());
}
