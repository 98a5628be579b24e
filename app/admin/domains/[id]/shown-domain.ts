import { notFound } from 'next/navigation';
import { cache } from 'react';
import { staffDomain, type StaffDomain } from '@/lib/desk/domains/queries';
import { requireStaff } from '@/lib/people/auth/guards';

/** The domain of a page of staff and of its title, read once a request. */
export const shownDomain: (key: string) => Promise<StaffDomain> = cache(
  async (key) => (await staffDomain(await requireStaff(), decodeURIComponent(key))) ?? notFound(),
);
