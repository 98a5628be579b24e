'use client';

import dynamic from 'next/dynamic';

/** The steps of what is under way, for pages on which nothing is most of the time: following it weighs as much as they do. */
export const LiveProgressLater = dynamic(async () => (await import('./live-progress')).LiveProgress);
