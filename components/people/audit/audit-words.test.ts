import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { locales } from '@/lib/base/i18n/locales';
import { auditAreas } from '@/lib/people/audit/schema';
import { messages } from '@/lib/base/i18n/messages';

/** What the code writes into the audit log: by hand, or as the name of a server action that is audited. */
function writtenActions(): readonly string[] {
  const sources = readdirSync('lib', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .map((path) => readFileSync(join('lib', path), 'utf8'));
  const byHand = sources.flatMap((text) =>
    [...text.matchAll(/\baction: '([a-z]+\.[\w.-]+)'/gi)].map(([, name]) => name),
  );
  const byName = sources
    .flatMap((text) => text.split(/= action\(/).slice(1))
    .flatMap((text) => /^\s*\{\s*name: '([^']+)',[^]*?\n\s*audit:/.exec(text.split(/\n\s{2}\},\n/)[0] ?? '')?.[1]);
  return [...new Set([...byHand, ...byName])].flatMap((name) => name ?? []);
}

test.each(locales)('every action of the audit log is told in words in %s', (locale) => {
  const words: Readonly<Record<string, string>> = messages[locale].audit.actions;
  const written = writtenActions();
  expect(written).toEqual(expect.arrayContaining(['domain.assign', 'registrar.sync', 'wallet.topUp', 'dns.change']));
  expect(written.filter((name) => !(name.replaceAll('.', '_') in words))).toEqual([]);
});

test.each(locales)('every action can be asked for by what it is about in %s', (locale) => {
  const areas: readonly string[] = auditAreas;
  expect(writtenActions().filter((name) => !areas.includes(name.split('.')[0] ?? ''))).toEqual([]);
  expect(Object.keys(messages[locale].audit.areas)).toEqual(areas);
});
