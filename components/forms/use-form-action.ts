'use client';

import { useActionState } from 'react';
import { lostAnswer } from '@/lib/people/auth/lost-answer';
import type { ActionState, FormAction } from '@/lib/people/auth/action-state';

/** An action as a form sees it: its last answer, how to send it, and whether it is under way. */
export type FormCall<Value> = {
  readonly state: ActionState<Value>;
  readonly send: (formData: FormData) => void;
  readonly isPending: boolean;
};

/** The one way an action is called from a form: it always answers, and works without JavaScript. */
export function useFormAction<Value>(action: FormAction<Value>): FormCall<Value> {
  const [state, send, isPending] = useActionState<ActionState<Value>, FormData>(answering(action), { status: 'idle' });
  return { state, send, isPending };
}

// On the server it must stay the action itself: its address is what a form without JavaScript is sent to.
function answering<Value>(action: FormAction<Value>): FormAction<Value> {
  if (typeof window === 'undefined') return action;
  return async (previous, formData) => {
    try {
      return await action(previous, formData);
    } catch (error) {
      return lostAnswer(error);
    }
  };
}
