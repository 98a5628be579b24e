import type { z } from 'zod';
import type { Tx } from '@/lib/base/db/client';
import type { Locale } from '@/lib/base/i18n/locales';
import type { Money } from '@/lib/base/values/money';
import type { Topic } from './topics';

/** What a letter says in each language, for the message formatter; a list it mentions has the words of one row beside. */
export type Words = Readonly<
  Record<Locale, { readonly subject: string; readonly text: string } & Readonly<Record<string, string>>>
>;

export type Fact = string | number | Money | Date;

/**
 * What a letter mentions, by the names its words have for it; `url`, the `reader`'s name and
 * the reseller's `brand` are added to it. A list is
 * written a line a row, by the words of its name.
 */
export type Facts = Readonly<Record<string, Fact | readonly Readonly<Record<string, Fact>>[]>>;

/** All staff, one of them, everybody of a customer (nobody, where there is none), or an address, whoever has it. */
export type Readers =
  | { readonly kind: 'staff' }
  | { readonly kind: 'colleague'; readonly id: string }
  | { readonly kind: 'customer'; readonly id: string | null }
  | { readonly kind: 'address'; readonly email: string; readonly locale: Locale };

export type Told = {
  readonly readers: Readers;
  readonly facts: Facts;
  /** The page it leads to. */
  readonly path: string;
  /** The names of domains it is about, as machines write them: staff find it by them. */
  readonly domains?: readonly string[];
  /** Files that go with it where a channel carries any; made for each sending, and the same each time. */
  readonly attachments?: () => Promise<readonly Attachment[]>;
};

export type Attachment = { readonly name: string; readonly type: string; readonly bytes: Uint8Array };

type Declaration<About, Name extends string> = {
  /** In the queue: a letter that waits there is delivered under the name it was posted by. */
  readonly name: Name;
  /** What is posted, and all of it that is stored: ids. */
  readonly about: z.ZodType<About>;
  readonly words: Words;
  /** What it is about, for those who do without; absent where everybody gets it. */
  readonly topic?: Topic;
  /** Reads what it says, right before it is sent; null when there is nothing to say (any more). */
  readonly facts: (tx: Tx, about: About) => Promise<Told | null>;
};

export type Letter<About = unknown, Name extends string = string> = Pick<
  Declaration<About, Name>,
  'name' | 'about' | 'words' | 'topic'
> & {
  readonly read: (tx: Tx, posted: unknown) => Promise<Told | null>;
};

/** One letter: what it is about, what it says of that, and to whom. */
export function declareLetter<About, const Name extends string>({
  name,
  about,
  words,
  topic,
  facts,
}: Declaration<About, Name>): Letter<About, Name> {
  return { name, about, words, ...(topic && { topic }), read: (tx, posted) => facts(tx, about.parse(posted)) };
}
