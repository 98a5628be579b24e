import { safeReturnTo } from '@/lib/people/auth/return-to';
import { routes } from '@/lib/base/routes';

/** Where somebody goes after signing in: back to the page that was asked for if it is one of their own, else home. */
export function landingOf(kind: 'customer' | 'staff', returnTo: unknown): string {
  const path = safeReturnTo(returnTo);
  const home = kind === 'staff' ? routes.admin.home() : routes.domains();
  if (path === null) return home;
  return isStaffPath(path) === (kind === 'staff') ? path : home;
}

function isStaffPath(path: string): boolean {
  return /^\/admin(?:[/?#]|$)/.test(path);
}
