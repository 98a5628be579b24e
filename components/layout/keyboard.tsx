'use client';

import { useEffect } from 'react';

/** What the keyboard can rely on in every page; fetched once the page stands, since nobody has typed before that. */
export function Keyboard() {
  useEffect(() => {
    const kept = import('@/components/layout/keyboard-rules').then(({ keepKeyboard }) => keepKeyboard(document));
    return () => void kept.then((end) => end());
  }, []);
  return null;
}
