'use client';

import { useCallback, useState } from 'react';

/**
 * Code that is drawn only once somebody asks for it, and that makes no page heavier until then: `code` is null. One that
 * cannot be fetched is an error of the page, for what was pressed must not do nothing.
 */
export function useLater<Code extends object>(
  load: () => Promise<Code>,
): { readonly code: Code | null; readonly ask: () => void } {
  const [code, setCode] = useState<Code | null>(null);
  const ask = useCallback(() => {
    load().then(setCode, (error: unknown) =>
      setCode(() => {
        throw error;
      }),
    );
  }, [load]);
  return { code, ask };
}

/** For the button that opens it: the code is on its way before the press ends. */
export const askedBy = (ask: () => void) => ({ onPointerEnter: ask, onPointerDown: ask, onFocus: ask });
