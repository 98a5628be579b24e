import { QueryClient } from '@tanstack/react-query';
import { useState } from 'react';

let kept: QueryClient | null = null;

/**
 * What was asked while one looks, and its answers. The browser keeps one over its pages; on the server each drawing has
 * its own, or one person's answers would be another's. Comes with those who ask, for most pages ask nothing.
 */
export function useQueries(): QueryClient {
  const [queries] = useState(() => (typeof window === 'undefined' ? made() : (kept ??= watching(made()))));
  return queries;
}

const made = () => new QueryClient({ defaultOptions: { queries: { retry: 1, staleTime: 1000 } } });

/** Asks again when somebody comes back to the page, and when the network does. */
function watching(queries: QueryClient): QueryClient {
  queries.mount();
  return queries;
}
