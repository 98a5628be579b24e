/** One line of a benchmark's table. */
export type Row = {
  /** "1,000 domains, 16 clients". */
  readonly workload: string;
  /** What we do, with its unit: "186 pages/s". */
  readonly ours: string;
  /** What it was measured against in the same run: "a bare page: 190 pages/s". */
  readonly compared: string;
  /** Ours to theirs as the target counts it: "0.98x". */
  readonly ratio: string;
  /** "at least 1x". */
  readonly target: string;
  readonly isMet: boolean;
};

/** Something measured together with what it is compared with. `run` leaves no process and no file behind. */
export type Benchmark = {
  /** "B5". */
  readonly id: string;
  readonly title: string;
  readonly run: () => Promise<readonly Row[]>;
};
