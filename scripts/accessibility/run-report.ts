import { z } from 'zod';
import { byKeyboard, foundWrong, lookedAt } from './notes';

const step = z.object({ title: z.string(), error: z.unknown().optional() });
const annotation = z.object({ type: z.string(), description: z.string().optional() });
const spec = z.object({
  title: z.string(),
  ok: z.boolean(),
  tags: z.array(z.string()),
  tests: z.array(
    z.object({
      annotations: z.array(annotation),
      results: z.array(z.object({ status: z.string(), steps: z.array(step).optional() })),
    }),
  ),
});
type Suite = { readonly specs: readonly z.infer<typeof spec>[]; readonly suites?: readonly Suite[] | undefined };
const suite: z.ZodType<Suite> = z.lazy(() => z.object({ specs: z.array(spec), suites: z.array(suite).optional() }));
const playwrightReport = z.object({ suites: z.array(suite) });

type Spec = z.infer<typeof spec>;

/** A page that somebody looked at, and how many of its states. */
export type Look = { readonly who: string; readonly page: string; readonly states: number };

/** Something done by keyboard alone, step by step. */
export type Task = { readonly title: string; readonly isDone: boolean; readonly steps: readonly Step[] };
type Step = { readonly title: string; readonly isDone: boolean };

export type Checked = {
  readonly looks: readonly Look[];
  readonly wrong: readonly string[];
  readonly tasks: readonly Task[];
  /** Stories that came to no good end, with or without something found wrong on a page. */
  readonly failed: readonly string[];
};

/** What runs of the stories say, each the JSON that Playwright reports. Throws where it is no such report. */
export function checkedIn(reports: readonly unknown[]): Checked {
  const specs = reports.flatMap((report) => playwrightReport.parse(report).suites.flatMap(specsOf));
  const ran = specs.filter(({ tests }) =>
    tests.some(({ results }) => results.some(({ status }) => status !== 'skipped')),
  );
  return {
    looks: looksOf(ran.flatMap((one) => notesOf(one, lookedAt))),
    wrong: ran.flatMap((one) => notesOf(one, foundWrong)),
    tasks: ran.filter(({ tags }) => tags.includes(byKeyboard.slice(1))).map(taskOf),
    failed: ran.filter(({ ok }) => !ok).map(({ title }) => title),
  };
}

function specsOf({ specs, suites = [] }: Suite): readonly Spec[] {
  return [...specs, ...suites.flatMap(specsOf)];
}

function notesOf({ tests }: Spec, type: string): readonly string[] {
  return tests.flatMap(({ annotations }) =>
    annotations.flatMap((note) => (note.type === type && note.description !== undefined ? [note.description] : [])),
  );
}

/** A note reads `visitor /prices`. */
function looksOf(notes: readonly string[]): readonly Look[] {
  const states = new Map<string, number>();
  for (const note of notes) states.set(note, (states.get(note) ?? 0) + 1);
  return [...states].map(([note, count]) => {
    const [who = '', page = ''] = note.split(' ');
    return { who, page, states: count };
  });
}

function taskOf({ title, ok, tests }: Spec): Task {
  const steps = tests.at(-1)?.results.at(-1)?.steps ?? [];
  return {
    title,
    isDone: ok,
    steps: steps.map((one) => ({ title: one.title, isDone: one.error === undefined })),
  };
}
