'use client';

import dynamic from 'next/dynamic';

/** How far something has got, for pages on which nothing is under way most of the time: following it weighs as much as they do. */
export const LiveLineLater = dynamic(async () => (await import('./live-line')).LiveLine);
