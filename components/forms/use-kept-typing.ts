'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useLayoutEffect, useRef, type RefObject } from 'react';
import { isAnythingKept, pagePath } from '@/components/forms/kept-place';
import type * as keeping from '@/components/forms/kept-typing';
import { useToast } from '@/components/ui/toast';
import type { ActionState } from '@/lib/people/auth/action-state';

type Keeper = typeof keeping;

let loaded: Keeper | null = null;
/** Once it was asked for, a form may have been left whose typing is kept as soon as it has come. */
let isAskedFor = false;

/**
 * What keeps typing comes once somebody goes into a form, or where something was kept: most forms are only looked at. Does
 * the work at once where it has come before, for a page that is left does nothing later.
 */
async function withKeeper(work: (keeps: Keeper) => void = () => undefined): Promise<void> {
  isAskedFor = true;
  try {
    loaded ??= await import('@/components/forms/kept-typing');
  } catch {
    // A browser that cannot fetch it keeps nothing.
    return;
  }
  work(loaded);
}

/** These are mended by leaving the page and coming back to it. */
const leaving = ['errors.panelUpdated', 'errors.notSignedIn', 'legal.errors.first', 'checkout.errors.cartChanged'];

type Kept = {
  readonly state: ActionState<unknown>;
  readonly isPending: boolean;
  readonly whom: string;
  /** Kept however the page is left, until it is sent; otherwise only over what the form itself asks for. */
  readonly isDraft: boolean;
};

/** Carries what was typed over a refresh, the way back, signing out and in again, and the reload that the form asks for. */
export function useKeptTyping(
  form: RefObject<HTMLFormElement | null>,
  { state, isPending, whom, isDraft }: Kept,
): void {
  const t = useTranslations('ui.form');
  const toast = useToast();
  const isToBeLeft = state.status === 'error' && state.formErrors.some((error) => leaving.includes(error));

  const isTyped = useRef(false);
  /** What was typed into since the page came, by a person or by the browser that put it back: that is newer than what was kept. */
  const touched = useRef(new Set<EventTarget>());
  const keep = useEffectEvent((here: HTMLFormElement, path: string) => {
    void withKeeper(({ keepTyping }) => keepTyping(here, whom, path));
  });
  const takeBack = useEffectEvent((here: HTMLFormElement, { takeTyping, typeAgain }: Keeper) => {
    const typed = takeTyping(here, whom, touched.current);
    if (!typed) return undefined;
    // From here on it lies nowhere but in the form.
    isTyped.current = true;
    return typeAgain(here, typed, () => toast({ title: t('typedAgain') }));
  });

  // Before the form is told what was typed until the scripts came: that is a draft too.
  useLayoutEffect(() => {
    // What was sent is no draft; what was refused is one again.
    isTyped.current = !isPending && state.status === 'error';
  }, [isPending, state]);

  useLayoutEffect(() => {
    const here = form.current;
    if (!isDraft || !here) return undefined;
    const prepare = () => void withKeeper();
    const note = ({ target }: Event) => {
      isTyped.current = true;
      if (target) touched.current.add(target);
      prepare();
    };
    const path = pagePath();
    const keepDraft = () => {
      if (isTyped.current) keep(here, path);
    };
    here.addEventListener('input', note);
    here.addEventListener('focusin', prepare);
    window.addEventListener('pagehide', keepDraft);
    return () => {
      here.removeEventListener('input', note);
      here.removeEventListener('focusin', prepare);
      window.removeEventListener('pagehide', keepDraft);
      // A form that goes with its page finds the next address here. Once the next page is drawn it might find its own
      // again, of whoever came back at once.
      // Drawn anew on the same page it was not left: whoever draws it again decides what it says.
      if (pagePath() !== path) keepDraft();
    };
  }, [form, isDraft]);

  useEffect(() => {
    const here = form.current;
    if (!here || !(isAskedFor || isAnythingKept())) return undefined;
    let stop: (() => void) | undefined;
    let isGone = false;
    void withKeeper((keeps) => {
      if (!isGone) stop = takeBack(here, keeps);
    });
    return () => {
      isGone = true;
      stop?.();
    };
  }, [form]);

  useEffect(() => {
    const here = form.current;
    if (!isToBeLeft || !here) return undefined;
    const path = pagePath();
    const keepHere = () => keep(here, path);
    keepHere();
    window.addEventListener('pagehide', keepHere);
    return () => {
      window.removeEventListener('pagehide', keepHere);
      if (!isDraft) loaded?.forgetTyping(here, path);
    };
  }, [isToBeLeft, isDraft, form]);
}
