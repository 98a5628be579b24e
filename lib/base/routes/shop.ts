import { address, type ListSearch, type Search } from '@/lib/base/routes/address';

/** What visitors find: the storefront, signing in and the texts of the law. */
export const shopRoutes = {
  search: (q?: string) => address('/', { q }),
  prices: () => '/prices',
  /** Where a list of names is pasted. */
  nameLists: () => '/name-lists',
  nameList: (id: string, search?: ListSearch<'show' | 'q'>) => address(`/name-lists/${id}`, search),
  /** Names that were deleted, and names that will be. */
  released: (search?: ListSearch<'show' | 'q'>) => address('/released', search),
  whois: (q?: string) => address('/whois', { q }),
  logo: (version: string) => address('/logo', { v: version }),
  cart: () => '/cart',
  /** `new`: the kind of a new contact; `owners`, `completes`; contacts by the group of zones that each is chosen for. */
  checkout: (search?: Search<string>) => address('/checkout', search),
  signIn: (returnTo?: string) => address('/sign-in', { returnTo }),
  signInCode: (returnTo?: string) => address('/sign-in/code', { returnTo }),
  signInAfterReset: () => address('/sign-in', { password: 'changed' }),
  signInAfterNewEmail: () => address('/sign-in', { email: 'changed' }),
  signUp: (returnTo?: string) => address('/sign-up', { returnTo }),
  confirmSignUp: (token: string) => address('/sign-up/confirm', { token }),
  firstOwner: (token: string) => address('/first-owner', { token }),
  forgotPassword: () => '/forgot-password',
  resetPassword: (token: string) => address('/reset-password', { token }),
  changeEmail: (token: string) => address('/change-email', { token }),
  legal: (kind: string, version?: number) => address(`/legal/${kind}`, { version }),
  consents: (returnTo: string) => address('/consents', { returnTo }),
} as const;
