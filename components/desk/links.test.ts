import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** What draws the name of a thing on a screen of staff, and the link that must stand there too. */
const named = [
  { draws: /<DomainName|toUnicode\(/, links: /admin\.(?:domain|domains)\(|staffLinks|admin\.operation\(/ },
  { draws: /\bcustomer\??\.name\b|\bowner\.name\b/, links: /admin\.customer\(/ },
] as const;

/** Names of servers, which have no page; and what customers see of groups of their own. */
const unlinked = ['components/desk/domains/domain-world.tsx', 'components/desk/groups/own-group-names.tsx'];

test('the name of a domain or a customer on a screen of staff is a link to it', () => {
  const files = readdirSync('components/desk', { recursive: true, encoding: 'utf8' })
    .map((file) => join('components/desk', file))
    .filter((file) => file.endsWith('.tsx') && !unlinked.includes(file));
  const texts = files.map((file) => ({ file, text: readFileSync(file, 'utf8') }));
  const lacking = named.flatMap(({ draws, links }) =>
    texts.filter(({ text }) => draws.test(text) && !links.test(text)).map(({ file }) => file),
  );
  expect(lacking).toEqual([]);
});
