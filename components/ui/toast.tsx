'use client';

import { createContext, useCallback, useContext, useState, type ReactNode } from 'react';

export type ToastNote = {
  readonly title: string;
  readonly text?: string | undefined;
  readonly tone?: 'success' | 'danger' | undefined;
  /** The step back, where one exists. */
  readonly undo?: { readonly label: string; readonly run: () => void } | undefined;
};

type Tell = (note: ToastNote) => void;

const Telling = createContext<Tell>(() => undefined);

/** Says that something has just been done, in the corner, for a few seconds. Errors belong beside what caused them. */
export const useToast = (): Tell => useContext(Telling);

const loadCorner = () => import('./toast-corner');
type Corner = Awaited<ReturnType<typeof loadCorner>>;

/** Gives what is inside a corner to say things in; its code comes with the first thing that is said. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [told, setTold] = useState<readonly ToastNote[]>([]);
  const [corner, setCorner] = useState<Corner | null>(null);
  const tell = useCallback((note: ToastNote) => {
    setTold((earlier) => [...earlier, note]);
    // What it says has been done all the same: without it the page stays as it is.
    loadCorner().then(setCorner, () => undefined);
  }, []);
  return (
    <Telling value={tell}>
      {children}
      {corner && <corner.ToastCorner told={told} />}
    </Telling>
  );
}
