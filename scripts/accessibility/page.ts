import type { Checked, Look, Task } from './run-report';

type Run = Checked & {
  /** The day of the run, `2026-11-30`. */
  readonly day: string;
  readonly browser: string;
};

/** docs/accessibility.md, of what the stories of one run found. */
export function accessibilityPage(run: Run): string {
  return `${[
    '# Accessibility',
    `Written by \`npm run accessibility\` on ${run.day}, of a run of the stories in ${run.browser}. What the run did not do is not said here.`,
    '## What was looked at',
    method,
    `${count(run.looks)} in all; each address is counted once for each state of it that was opened.`,
    table(run.looks),
    '## What was found wrong',
    found(run),
    '## By keyboard alone',
    ...run.tasks.map(taskOf),
    '## What no machine has checked',
    unchecked,
  ].join('\n\n')}\n`;
}

const method = `Each page below, in Russian and with the longest name and person that may be:

- every rule that axe runs unasked (WCAG 2.0 and 2.1, levels A and AA, and its best practices), in the light and in the dark scheme;
- no sideways scroll at 1440, 1280, 1024, 820, 720 and 390 pixels;
- no two links to different places, and no two buttons, that a screen reader hears by the same name;
- a heading of the first level, the language of the page, and JavaScript of at most one and a half bare pages of the framework.`;

const unchecked = `- Whether names and texts make sense to whoever only hears them: a rule sees that a name is there and differs, not that it is good.
- Real screen readers (NVDA, JAWS, VoiceOver, TalkBack), voice control, switches and screen magnifiers: none was used.
- Browsers other than Chromium, zoom of the text alone, and the forced colours of a system.
- The letters that the panel sends, and the invoices as PDF.
- The English texts with these rules: English pages are those of the keyboard stories.`;

function count(looks: readonly Look[]): string {
  const states = looks.reduce((sum, look) => sum + look.states, 0);
  return `${looks.length} pages, ${states} states`;
}

function table(looks: readonly Look[]): string {
  const rows = looks.map(({ who, page, states }) => `| ${who} | \`${page}\` | ${states} |`);
  return ['| who looks | page | states |', '|---|---|---|', ...rows].join('\n');
}

function found({ wrong, failed }: Checked): string {
  const lines = [...wrong, ...failed.map((title) => `Did not come to its end: ${title}`)];
  return lines.length === 0 ? 'Nothing.' : lines.map((line) => `- ${line}`).join('\n');
}

function taskOf({ title, isDone, steps }: Task): string {
  const lines = steps.map((step) => `- ${step.title}: ${result(step.isDone)}`);
  return [`**${title}**: ${result(isDone)}`, ...(lines.length === 0 ? [] : [lines.join('\n')])].join('\n\n');
}

function result(isDone: boolean): string {
  return isDone ? 'works' : 'FAILS';
}
