'use client';

import { useQuery } from '@tanstack/react-query';
import { readLive, SignedOut, type SchemaLater } from '@/components/ui/live-answer';
import { useQueries } from '@/components/ui/use-queries';

/** Why what is followed stands still: no answer came, or the session has ended. */
export type Standstill = 'lost' | 'signed-out';

export type Followed<T> = {
  readonly queryKey: readonly unknown[];
  readonly address: string;
  readonly schema: SchemaLater<T>;
  /** What the page was drawn with. */
  readonly initialData: T;
  /** Milliseconds until the next look, after so many looks at it; or false once nothing moves any more. */
  readonly nextLookMs: (data: T, looks: number) => number | false;
};

/** Something that moves while one looks, asked for again and again, not while nobody looks. */
export function useFollowed<T extends object>({
  queryKey,
  address,
  schema,
  initialData,
  nextLookMs,
}: Followed<T>): {
  readonly data: T;
  readonly standstill: Standstill | null;
} {
  const { data, error } = useQuery(
    {
      queryKey,
      queryFn: ({ signal }) => readLive(address, schema, signal),
      initialData,
      retry: (count, problem) => !(problem instanceof SignedOut) && count === 0,
      // A new session in another tab is seen when this one is looked at again.
      refetchInterval: ({ state }) =>
        state.error instanceof SignedOut ? false : nextLookMs(state.data ?? initialData, state.dataUpdateCount),
    },
    useQueries(),
  );
  return { data, standstill: error && (error instanceof SignedOut ? 'signed-out' : 'lost') };
}
