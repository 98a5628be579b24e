import { runProcess, type Ground, type Listener, type Told, type Work } from './campaign';

/** So many seeds a process: whatever it kept of them ends with it. */
const partSize = 200;
/** So many processes in a row that fell before they told of a run: then it is not a run that is at fault. */
const mostSilent = 5;

export type Runs = {
  readonly what: Work['what'];
  readonly from: number;
  /** Of one fault once there are fewer than any thousand. */
  readonly count: number;
};

/** Runs on all grounds side by side, each with its own numbers; stops where `told` answers false. */
export async function runMany(
  bundle: string,
  grounds: readonly Ground[],
  { what, from, count }: Runs,
  told: Listener,
): Promise<void> {
  const before = from + count;
  const step = grounds.length;
  const part = what === 'once' ? count : partSize * step;
  const enough = new AbortController();
  const listen: Listener = (one) => {
    if (!enough.signal.aborted && !told(one)) enough.abort();
    return !enough.signal.aborted;
  };
  await Promise.all(
    grounds.map(async (ground, index) => {
      for (let next = from + index; next < before && !enough.signal.aborted; next += part) {
        await runPart(bundle, ground, { what, from: next, before: Math.min(before, next + part), step }, listen);
      }
    }),
  );
}

/** A run in which its process falls has broken something; the part goes on after it. */
async function runPart(bundle: string, ground: Ground, part: Work, told: Listener): Promise<void> {
  let silent = 0;
  for (let next = part.from; next < part.before; next += part.step) {
    const begun = next;
    const ending = await runProcess(bundle, ground, { ...part, from: next }, (one) => {
      next = one.seed + part.step;
      return told(one);
    });
    if (ending.how !== 'fell') return;
    silent = next === begun ? silent + 1 : 0;
    if (silent === mostSilent) throw new Error(`the process of a campaign ended ${ending.why} before any run`);
    if (!told(fallen(next, `the process of the run ended ${ending.why}`))) return;
  }
}

const fallen = (seed: number, why: string): Told => ({
  seed,
  broken: [why],
  trace: '',
  operations: 0,
  inAttention: 0,
  calls: 0,
  virtualMinutes: 0,
  once: null,
});
