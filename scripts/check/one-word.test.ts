import { existsSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';

/** Pages that are a step of another feature: its own word is the file's, not a folder's. */
const stepsOf: Readonly<Record<string, string>> = {
  // Ways into the panel: one feature, for each of them ends in a session that takes the visitor's cart along.
  'sign-up': 'components/shop/sign-in/sign-up-form.tsx',
  'first-owner': 'components/shop/sign-in/first-owner-form.tsx',
  'forgot-password': 'components/shop/sign-in/forgot-password-form.tsx',
  // Where links of letters lead; a link is used up by the feature that sent it.
  'reset-password': 'lib/people/links/reset-password.ts',
  'change-email': 'lib/people/users/change-email.ts',
  // Asked between signing in and the page that was wanted; the texts are those of legal.
  consents: 'components/people/legal/consents-form.tsx',
};

const frames = ['app/(shop)', 'app/(account)', 'app/admin'];
const segments = frames.flatMap((frame) => foldersOf(frame).map((folder) => posix.relative(frame, folder)));
const areas = readdirSync('lib');

test('the first word of an address is a feature: in components, lib and messages alike', () => {
  const first = segments.filter((path) => !path.includes('/'));
  expect(first.length).toBeGreaterThan(20);
  expect(first.filter((word) => !isFeature(word) && stepsOf[word] === undefined)).toEqual([]);
});

test('a step of a feature is named in it, and is no feature itself', () => {
  expect(Object.values(stepsOf).filter((file) => !existsSync(file))).toEqual([]);
  expect(Object.keys(stepsOf).filter((word) => isFeature(word) || !segments.includes(word))).toEqual([]);
});

test('a further word of an address is a feature, or names what draws it', () => {
  const further = segments.filter((path) => path.includes('/')).map((path) => posix.basename(path));
  const drawn = filesOf('components');
  expect(further.filter((word) => !isFeature(word) && !drawn.some((file) => names(file, word)))).toEqual([]);
});

test('what the browser asks without a page has the name of what answers it', () => {
  const words = foldersOf('app/api').map((folder) => posix.basename(folder));
  const paths = readdirSync('lib', { recursive: true, encoding: 'utf8' });
  expect(words.filter((word) => !paths.some((path) => posix.basename(path, '.ts') === word))).toEqual([]);
});

function isFeature(word: string): boolean {
  return areas.some((area) =>
    [`components/${area}/${word}`, `lib/${area}/${word}`, `messages/en/${area}/${word}.json`].every((path) =>
      existsSync(path),
    ),
  );
}

/** `renew` names renew-form.tsx and auto-renew-word.ts, not renewal.ts. */
function names(file: string, word: string): boolean {
  return `-${posix.parse(file).name}-`.includes(`-${word}-`);
}

/** The folders of a part of app/ that stand in addresses: without those of parameters. */
function foldersOf(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('['))
    .map((entry) => posix.join(entry.parentPath, entry.name));
}

function filesOf(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);
}
