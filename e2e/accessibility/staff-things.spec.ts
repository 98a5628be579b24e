import { everyPage } from '@/scripts/accessibility/notes';
import { thingPages } from '../every-page';
import { test } from '../fixtures/test';
import { buy, colleagueOf, longestName, takeIn } from './people';
import { canBeRead, walk, walkMs } from './walk';

test(
  `staff's pages of a customer, and of what they have and do, ${canBeRead}`,
  { tag: everyPage },
  async ({ page, panel, desk, browser }) => {
    test.setTimeout(walkMs);
    const kept = await takeIn(desk, await buy(page, panel, longestName('s')));
    await walk(await colleagueOf(desk, browser), 'staff', thingPages(kept));
  },
);
