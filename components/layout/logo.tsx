'use client';

import { createContext, useContext, type ReactNode } from 'react';
import { routes } from '@/lib/base/routes';
import type { Logo } from '@/lib/people/settings/queries';

const Shown = createContext<Logo | null>(null);

/** Lets every head of a page know the reseller's logo. */
export function LogoProvider({ logo, children }: { readonly logo: Logo | null; readonly children: ReactNode }) {
  return <Shown value={logo}>{children}</Shown>;
}

export const useLogo = (): Logo | null => useContext(Shown);

const height = 28;
const mostWidth = 168;

/** So wide that it holds the name itself. */
export const isWordmark = (logo: Logo): boolean => logo.width / logo.height > 2;

/** The picture in the height of a line of the head; its room is there before it is. */
export function LogoPicture({ logo, alt }: { readonly logo: Logo; readonly alt: string }) {
  const width = Math.min(mostWidth, Math.round((height * logo.width) / logo.height));
  return (
    // oxlint-disable-next-line next/no-img-element -- the loader would send a drawing as another type, or not at all
    <img src={routes.logo(logo.version)} alt={alt} {...{ width, height }} className="h-7 shrink-0 object-contain" />
  );
}
