import { address, type Search } from '@/lib/base/routes/address';
import { accountRoutes } from '@/lib/base/routes/account';
import { adminRoutes } from '@/lib/base/routes/admin';
import { shopRoutes } from '@/lib/base/routes/shop';

/** Every address of the panel. Links are made here and nowhere else. */
export const routes = {
  ...shopRoutes,
  ...accountRoutes,
  admin: adminRoutes,
  api: {
    availability: () => '/api/live/availability',
    suggestions: (search: Search<'q' | 'hyphens' | 'checked'>) => address('/api/live/suggestions', search),
    /** Files of names that were or will be deleted, and of a pasted list. */
    released: () => '/api/released',
    nameList: (id: string) => `/api/name-lists/${id}`,
    liveOperation: (id: string) => `/api/live/operations/${id}`,
    liveOrder: (id: string) => `/api/live/orders/${id}`,
    liveGroup: (id: string) => `/api/live/groups/${id}`,
    find: (q: string) => address('/api/live/find', { q }),
    liveQueue: () => '/api/live/queue',
    health: () => '/api/health',
  },
} as const;
