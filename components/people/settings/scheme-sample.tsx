'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Scheme } from '@/lib/base/values/shades';

export const schemes = ['light', 'dark'] as const satisfies readonly Scheme[];

/** Surface, text and line of app/globals.css: a part of a page cannot be drawn in the other scheme than the page. */
const papers = {
  light: { backgroundColor: '#ffffff', color: '#1a1f23', borderColor: '#d9d8d4' },
  dark: { backgroundColor: '#14191c', color: '#e8eaec', borderColor: '#30373c' },
} as const;

/** Something as it looks in one scheme, whichever the page is in. */
export function SchemeSample({ scheme, children }: { readonly scheme: Scheme; readonly children: ReactNode }) {
  const t = useTranslations('settings.panel.preview');
  return (
    <div style={papers[scheme]} className="space-y-3 rounded-lg border p-4">
      <p className="text-sm">{t(scheme)}</p>
      {children}
    </div>
  );
}
