'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useRef, type RefObject } from 'react';
import { isAnythingKept, pagePath } from '@/components/forms/kept-place';
import type * as keeping from '@/components/forms/kept-typing';
import { useToast } from '@/components/ui/toast';
import type { ActionState } from '@/lib/people/auth/action-state';

type Keeper = typeof keeping;

let loaded: Keeper | null = null;

/** What keeps typing comes with the first letter that is typed, or where something was kept: most forms are only looked at. */
async function withKeeper(work: (keeps: Keeper) => void = () => undefined): Promise<void> {
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

  const keep = useEffectEvent((here: HTMLFormElement, path: string) => loaded?.keepTyping(here, whom, path));
  const takeBack = useEffectEvent((here: HTMLFormElement, { differs, takeTyping, typeAgain }: Keeper) => {
    const typed = takeTyping(here, whom);
    if (!typed || !differs(here, typed)) return undefined;
    toast({ title: t('typedAgain') });
    let left = typeAgain(here, typed);
    const later = new MutationObserver(() => {
      left = typeAgain(here, left);
      if (left.length === 0) later.disconnect();
    });
    if (left.length > 0) later.observe(here, { childList: true, subtree: true });
    return () => later.disconnect();
  });

  const isTyped = useRef(false);
  useEffect(() => {
    // What was sent is no draft; what was refused is one again.
    isTyped.current = !isPending && state.status === 'error';
  }, [isPending, state]);

  // Before anything is typed again: that is a draft too.
  useEffect(() => {
    const here = form.current;
    if (!isDraft || !here) return undefined;
    // When a form goes with its page, the address is the next one already.
    const path = pagePath();
    // Also what was typed before the scripts came, which the form is told as if it were typed now.
    const note = () => {
      isTyped.current = true;
      void withKeeper();
    };
    const keepDraft = () => {
      if (isTyped.current) keep(here, path);
    };
    here.addEventListener('input', note);
    window.addEventListener('pagehide', keepDraft);
    return () => {
      here.removeEventListener('input', note);
      window.removeEventListener('pagehide', keepDraft);
      // Drawn anew on the same page it was not left: whoever draws it again decides what it says.
      if (pagePath() !== path) keepDraft();
    };
  }, [form, isDraft]);

  useEffect(() => {
    const here = form.current;
    if (!here || !isAnythingKept()) return undefined;
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
    void withKeeper(keepHere);
    window.addEventListener('pagehide', keepHere);
    return () => {
      window.removeEventListener('pagehide', keepHere);
      if (!isDraft) loaded?.forgetTyping(here, path);
    };
  }, [isToBeLeft, isDraft, form]);
}
