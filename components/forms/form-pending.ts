'use client';

import { createContext, useContext } from 'react';
import { useFormStatus } from 'react-dom';

const Pending = createContext(false);

export const FormPending = Pending.Provider;

/** Whether the form around is being sent. */
export function useFormPending(): boolean {
  const { pending } = useFormStatus();
  return useContext(Pending) || pending;
}
