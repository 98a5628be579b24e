import { routes } from '@/lib/base/routes';
import { everyPage } from '@/scripts/accessibility/notes';
import { accountPages, nothingOwned, shopPages } from '../every-page';
import { freeName } from '../fixtures/names';
import { test } from '../fixtures/test';
import { longestName, longestPerson, newPage, speakRussian } from './people';
import { canBeRead, walk, walkMs } from './walk';

test(`a visitor's pages ${canBeRead}`, { tag: everyPage }, async ({ browser }) => {
  test.setTimeout(walkMs);
  await walk(await newPage(browser), 'visitor', Object.values(shopPages(longestName('v'))).flat());
});

test(
  `the pages of a newcomer, who has nothing yet but a cart, ${canBeRead}`,
  { tag: everyPage },
  async ({ page, panel }) => {
    test.setTimeout(walkMs);
    const password = 'a quiet river bends';
    await panel.signUp({ name: longestPerson, email: `${freeName('com')}@customer.example`, password });
    await panel.addToCart(longestName('n'));
    await page.goto(routes.domains());
    await speakRussian(page);
    const { cart, checkout } = shopPages('');
    const { domains, contacts, contactNew, wallet, invoices, settings, secondFactor } = accountPages(nothingOwned);
    const full = [cart, checkout, contactNew, settings, secondFactor, domains, contacts, wallet, invoices];
    await walk(page, 'newcomer', full.flat());
  },
);
