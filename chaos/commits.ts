import { PrismaPg } from '@prisma/adapter-pg';
import type pg from 'pg';
import type { Diary } from './diary';

/** What may become of a COMMIT: the connection is cut before it or after it, or PostgreSQL rolls back for a conflict. */
export const commitTroubles = ['cut', 'lost', 'conflict'] as const;
export type CommitTrouble = (typeof commitTroubles)[number];

const instead: Readonly<Record<CommitTrouble, string>> = {
  cut: 'SELECT pg_terminate_backend(pg_backend_pid())',
  lost: 'COMMIT; SELECT pg_terminate_backend(pg_backend_pid())',
  conflict: `ROLLBACK; DO $$ BEGIN RAISE 'could not serialize access' USING ERRCODE = 'serialization_failure'; END $$`,
};

let drawn: () => CommitTrouble | null = () => null;
let armed: CommitTrouble | null = null;

/** Asked before every COMMIT; all go well where nothing is given. */
export function troubleCommits(draw: () => CommitTrouble | null = () => null): void {
  drawn = draw;
  armed = null;
}

/** The next COMMIT fails, whosever it is. */
export function failNextCommit(how: CommitTrouble): void {
  armed = how;
}

function next(): CommitTrouble | null {
  const trouble = armed ?? drawn();
  armed = null;
  return trouble;
}

/** PostgreSQL as Prisma speaks to it: all is written down, and a COMMIT may fail. `untilCut` resolves when a connection has ended. */
export class UnsurePg extends PrismaPg {
  readonly #untilCut: () => Promise<void>;
  readonly #diary: Diary;

  constructor(pool: pg.Pool, diary: Diary, untilCut: () => Promise<void>) {
    super(pool, { statementNameGenerator: nameOf });
    this.#diary = diary;
    this.#untilCut = untilCut;
  }

  override async connect(): Promise<Awaited<ReturnType<PrismaPg['connect']>>> {
    const adapter = await super.connect();
    const start = adapter.startTransaction.bind(adapter);
    writeDown(adapter, this.#diary);
    adapter.startTransaction = async (isolation) => {
      const tx = await start(isolation);
      const run = tx.executeRaw.bind(tx);
      tx.executeRaw = async (query) => {
        const trouble = query.sql === 'COMMIT' ? next() : null;
        if (trouble === null) return run(query);
        // One that is given back before its end was noticed would fail whoever takes it next, or not, as it happens.
        const cut = trouble === 'conflict' ? undefined : this.#untilCut();
        try {
          return await run({ ...query, sql: instead[trouble] });
        } finally {
          await cut;
        }
      };
      writeDown(tx, this.#diary);
      return tx;
    };
    return adapter;
  }
}

const names = new Map<string, string>();

/** By a name, a connection reads and plans a statement once; what has no values may be several in one. */
function nameOf({ sql, args }: Asked): string {
  if (args.length === 0) return '';
  const name = names.get(sql) ?? `s${names.size}`;
  names.set(sql, name);
  return name;
}

type Queryable = Pick<Awaited<ReturnType<PrismaPg['connect']>>, 'queryRaw' | 'executeRaw'>;

function writeDown(queryable: Queryable, diary: Diary): void {
  const query = queryable.queryRaw.bind(queryable);
  const execute = queryable.executeRaw.bind(queryable);
  const asWritten = async <Found>(
    { sql, args }: Asked,
    ask: () => Promise<Found>,
    toldOf: (found: Found) => unknown,
  ) => {
    diary.write(sql, args);
    try {
      const found = await ask();
      diary.write('=', toldOf(found));
      return found;
    } catch (error) {
      diary.write('failed', String(error));
      throw error;
    }
  };
  queryable.queryRaw = (asked) =>
    asWritten(
      asked,
      () => query(asked),
      ({ rows }) => rows,
    );
  queryable.executeRaw = (asked) =>
    asWritten(
      asked,
      () => execute(asked),
      (count) => count,
    );
}

type Asked = Parameters<Queryable['queryRaw']>[0];
