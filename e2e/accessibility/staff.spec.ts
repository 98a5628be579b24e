import { everyPage } from '@/scripts/accessibility/notes';
import { deskPages, thingPages } from '../every-page';
import { test } from '../fixtures/test';
import { buy, colleagueOf, longestName, takeIn } from './people';
import { canBeRead, walk, walkMs } from './walk';

test(
  `staff's lists, forms and settings, and their pages of a customer and what they have ${canBeRead}`,
  { tag: everyPage },
  async ({ page, panel, desk, browser }) => {
    test.setTimeout(walkMs);
    // Also so that the lists name what is longest.
    const kept = await takeIn(desk, await buy(page, panel, longestName('s')));
    await walk(await colleagueOf(desk, browser), 'staff', [...deskPages, ...thingPages(kept)]);
  },
);
