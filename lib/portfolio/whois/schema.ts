import { z } from 'zod';
import { searchText } from '@/lib/base/values/text';

/** What the page is asked: a name, as people type it. */
export const whoisSearch = z.object({ q: searchText(300) });
