import type { Letter, Told } from './letter';
import type { Reader } from './readers';
import type { Composed } from './compose';

/** A way by which letters reach people; one file each, and a line in `channels.ts`. */
export type Channel = {
  /** As the outbox names it. */
  readonly name: string;
  /** Where it reaches this reader with this letter; null where it does not, or they do without. */
  readonly addressOf: (letter: Letter, reader: Reader) => Promise<string | null>;
  /** Throws when it was not taken and may be later: what is thrown has a `code` or `responseCode`, and no secret. */
  readonly send: (
    letter: Composed & {
      readonly id: string;
      readonly recipient: string;
      readonly attachments: Told['attachments'] | undefined;
    },
  ) => Promise<void>;
};
