import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { messages } from '@/lib/base/i18n/messages';
import { reachedFrom, root, type Module } from './modules';
import { keysMentioned, wordsAsked } from './words-in';

/**
 * The parts of app/ that have words of their own: those with a frame, `root` around them all, and folders within a frame
 * that say much which the rest of it does not. Whoever opens one page fetches the words of the parts that it lies in.
 */
const folders = {
  root: 'app',
  shop: 'app/(shop)',
  account: 'app/(account)',
  'account-domains': 'app/(account)/domains',
  'account-settings': 'app/(account)/settings',
  admin: 'app/admin',
  'admin-domains': 'app/admin/domains',
  'admin-operations': 'app/admin/operations',
  'admin-prices': 'app/admin/prices',
  'admin-settings': 'app/admin/settings',
} as const;

type Segment = keyof typeof folders;

const segments = Object.keys(folders).filter((name): name is Segment => name in folders);

/** For every segment, what those around it do not have already; `steps.ts` writes the messages themselves. */
export function clientWordsOfAll(): ReadonlyMap<string, readonly string[]> {
  const asked = new Map(segments.map((name) => [name, clientWords(name)]));
  return new Map([...asked].map(([name, keys]) => [name, keys.filter((key) => !isAround(name, key, asked))]));
}

function isAround(name: Segment, key: string, asked: ReadonlyMap<Segment, readonly string[]>): boolean {
  return segments.some((other) => isWithin(name, other) && asked.get(other)?.includes(key));
}

/** The root gives what it has to nobody: the words of a frame stand in the place of its own. */
function isWithin(inner: Segment, outer: Segment): boolean {
  return outer !== 'root' && folders[inner].startsWith(`${folders[outer]}/`);
}

/**
 * The keys of the messages that code of a segment asks for in the browser: read from the sources, so that a component
 * brings its words along and no page those of another. Replies of actions are keys too, and drawn by the browser.
 */
function clientWords(segment: Segment): readonly string[] {
  const reached = reachedFrom(routesOf(segment), () => true);
  const doors = reached.filter(({ directive }) => directive === 'use client').map(({ file }) => file);
  const inBrowser = reachedFrom(doors, isNotServers).filter(isNotServers);
  const asked = inBrowser.map(({ source }) => wordsAsked(source));
  const replying = asked.some(({ anyReply }) => anyReply) ? [...inBrowser, ...behindActions(reached)] : [];
  const replies = replying.filter(isOfLib).flatMap(({ source }) => keysMentioned(source));
  return keysLike(new Set(asked.flatMap(({ patterns }) => patterns)), new Set(replies));
}

function routesOf(segment: Segment): readonly string[] {
  const folder = folders[segment];
  const within = segments.filter((name) => isWithin(name, segment));
  return readdirSync(join(root, folder), { recursive: segment !== 'root', encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx') && !file.endsWith('.test.tsx'))
    .map((file) => `${folder}/${file}`)
    .filter((file) => !within.some((name) => file.startsWith(`${folders[name]}/`)));
}

function behindActions(reached: readonly Module[]): readonly Module[] {
  const actions = reached.filter(({ directive }) => directive === 'use server').map(({ file }) => file);
  return reachedFrom(actions, () => true);
}

const isNotServers = ({ directive }: Module) => directive !== 'use server';
const isOfLib = ({ file }: Module) => file.startsWith('lib/');

const allKeys = leavesOf(messages.en, '');

/** The keys that patterns name, or that lie below what they name; and those that replies name in full. */
function keysLike(patterns: ReadonlySet<string>, replies: ReadonlySet<string>): readonly string[] {
  const loose = [...patterns, ...replies].filter((pattern) => pattern.includes('*')).map(toExpression);
  return allKeys.filter(
    (key) =>
      replies.has(key) ||
      pathsTo(key).some((path) => patterns.has(path)) ||
      loose.some((expression) => expression.test(key)),
  );
}

function toExpression(pattern: string): RegExp {
  const parts = pattern.split('*').map((text) => text.replaceAll(/[^\w]/g, '\\$&'));
  return new RegExp(`^${parts.join('.+')}(?:\\.|$)`);
}

/** "a.b.c": a.b, a.b.c. */
function pathsTo(key: string): readonly string[] {
  const names = key.split('.');
  return names.slice(1).map((_, index) => names.slice(0, index + 2).join('.'));
}

function leavesOf(tree: object, path: string): readonly string[] {
  return Object.entries(tree).flatMap(([name, value]: [string, unknown]) => {
    const key = path ? `${path}.${name}` : name;
    return typeof value === 'object' && value !== null ? leavesOf(value, key) : [key];
  });
}
