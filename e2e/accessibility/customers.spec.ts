import { routes } from '@/lib/base/routes';
import { everyPage } from '@/scripts/accessibility/notes';
import { accountPages } from '../every-page';
import { test } from '../fixtures/test';
import { buy, colleagueOf, longestName } from './people';
import { canBeRead, walk, walkMs } from './walk';

test(
  `a customer's pages, as staff see them too, ${canBeRead}`,
  { tag: everyPage },
  async ({ page, panel, desk, browser }) => {
    test.setTimeout(walkMs);
    const own = await buy(page, panel, longestName('w'));
    const colleague = await colleagueOf(desk, browser);
    await colleague.goto(routes.admin.customers({ q: 'anna@' }));
    await colleague.getByRole('link', { name: 'Анна Орлова' }).click();
    await colleague.getByRole('button', { name: 'Смотреть как клиент' }).click();
    await colleague.waitForURL(routes.domains());
    await walk(colleague, 'customer', Object.values(accountPages(own)).flat());
  },
);
