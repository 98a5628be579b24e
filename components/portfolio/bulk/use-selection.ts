'use client';

import { useMemo, useSyncExternalStore } from 'react';
import { useWhom } from '@/components/forms/drawn-for';
import { nothing, readSelection, written, type Selection } from './selection';

type Kept = {
  /** null where nobody chooses: on the server, and without JavaScript. */
  readonly selection: Selection | null;
  readonly choose: (selection: Selection) => void;
  /** What is kept now, also while the page that came drawn does not show it yet. */
  readonly kept: () => Selection;
};

/** What is chosen in the list at a path, kept for this tab and whoever is signed in, from page to page. */
export function useSelection(path: string): Kept {
  const name = keyOf(path, useWhom());
  const text = useSyncExternalStore(
    subscribe,
    () => read(name),
    () => null,
  );
  const selection = useMemo(() => (text === null ? null : readSelection(text)), [text]);
  return { selection, choose: (chosen) => keep(name, chosen), kept: () => readSelection(read(name)) };
}

/** Forgets what whoever is signed in chose in the list at a path. */
export function useForgetChosen(path: string): () => void {
  const whom = useWhom();
  return () => forgetSelection(path, whom);
}

/** Forgets what is chosen there. */
export function forgetSelection(path: string, whom: string): void {
  keep(keyOf(path, whom), nothing);
}

const keyOf = (path: string, whom: string) => `chosen ${path} ${whom}`;

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function read(name: string): string {
  return sessionStorage.getItem(name) ?? '';
}

function keep(name: string, selection: Selection): void {
  sessionStorage.setItem(name, written(selection));
  for (const listener of listeners) listener();
}
