'use client';

import { useEffect, useEffectEvent, useRef } from 'react';
import { useMessageText } from '@/components/forms/message-text';
import { useToast } from '@/components/ui/toast';
import { refusalsOf, type ActionState } from '@/lib/people/auth/action-state';

/** Runs once for every success: says the action's message, then does what the caller does next. */
export function useActionOutcome<Value>(state: ActionState<Value>, onSuccess: (value: Value) => void): void {
  const toast = useToast();
  const messageText = useMessageText();
  const seen = useRef(state);

  useEffect(() => {
    if (seen.current === state) return;
    seen.current = state;
    if (state.status !== 'success') return;
    if (state.message) toast({ title: messageText(state.message) });
    onSuccess(state.value);
  });
}

/** Says a refusal in the corner, for what is asked from a menu that has closed by then. */
export function useErrorToast(state: ActionState<unknown>): void {
  const toast = useToast();
  const messageText = useMessageText();
  const [error] = refusalsOf(state);
  const tell = useEffectEvent(() => {
    if (error !== undefined) toast({ title: messageText(error), tone: 'danger' });
  });
  useEffect(() => tell(), [state]);
}
