import { everyPage } from '@/scripts/accessibility/notes';
import { deskPages } from '../every-page';
import { test } from '../fixtures/test';
import { buy, colleagueOf, longestName, takeIn } from './people';
import { canBeRead, walk, walkMs } from './walk';

test(`staff's lists, forms and settings ${canBeRead}`, { tag: everyPage }, async ({ page, panel, desk, browser }) => {
  test.setTimeout(walkMs);
  // So that the lists name what is longest.
  await takeIn(desk, await buy(page, panel, longestName('l')));
  await walk(await colleagueOf(desk, browser), 'staff', deskPages);
});
