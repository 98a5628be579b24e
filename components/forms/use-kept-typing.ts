'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, type RefObject } from 'react';
import { forgetTyping, keepTyping, takeTyping, typeAgain } from '@/components/forms/kept-typing';
import { useToast } from '@/components/ui/toast';
import type { ActionState } from '@/lib/people/auth/action-state';

/** These are mended by leaving the page and coming back to it. */
const leaving = ['errors.panelUpdated', 'errors.notSignedIn', 'legal.errors.first', 'checkout.errors.cartChanged'];

/** Carries what was typed over the reload, or the signing in, that the form itself asked for. */
export function useKeptTyping(
  form: RefObject<HTMLFormElement | null>,
  state: ActionState<unknown>,
  whom: string,
): void {
  const t = useTranslations('ui.form');
  const toast = useToast();
  const isToBeLeft = state.status === 'error' && state.formErrors.some((error) => leaving.includes(error));

  const keep = useEffectEvent(() => {
    if (form.current) keepTyping(form.current, whom);
  });
  const takeBack = useEffectEvent(() => {
    const place = form.current;
    const typed = place && takeTyping(place, whom);
    if (!place || !typed) return undefined;
    toast({ title: t('typedAgain') });
    let left = typeAgain(place, typed);
    const later = new MutationObserver(() => {
      left = typeAgain(place, left);
      if (left.length === 0) later.disconnect();
    });
    if (left.length > 0) later.observe(place, { childList: true, subtree: true });
    return () => later.disconnect();
  });

  useEffect(() => takeBack(), []);

  useEffect(() => {
    if (!isToBeLeft) return undefined;
    keep();
    window.addEventListener('pagehide', keep);
    return () => {
      window.removeEventListener('pagehide', keep);
      forgetTyping();
    };
  }, [isToBeLeft]);
}
