'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useRef, type RefObject } from 'react';
import {
  differs,
  forgetTyping,
  hasTyping,
  keepTyping,
  pagePath,
  takeTyping,
  typeAgain,
} from '@/components/forms/kept-typing';
import { useToast } from '@/components/ui/toast';
import type { ActionState } from '@/lib/people/auth/action-state';

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

  const keep = useEffectEvent((here: HTMLFormElement, path: string) => keepTyping(here, whom, path));
  const takeBack = useEffectEvent((here: HTMLFormElement) => {
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
    // Typed before the scripts came.
    if (hasTyping(here)) isTyped.current = true;
    const note = () => {
      isTyped.current = true;
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

  useEffect(() => (form.current ? takeBack(form.current) : undefined), [form]);

  useEffect(() => {
    const here = form.current;
    if (!isToBeLeft || !here) return undefined;
    const path = pagePath();
    const keepHere = () => keep(here, path);
    keepHere();
    window.addEventListener('pagehide', keepHere);
    return () => {
      window.removeEventListener('pagehide', keepHere);
      if (!isDraft) forgetTyping(here, path);
    };
  }, [isToBeLeft, isDraft, form]);
}
