/*
 * Making one of these costs a hundred times what its use does, so they are kept. Readers name their time zone themselves,
 * and each weighs some kilobytes: no more are kept than the readers of one busy hour need.
 */
const mostKept = 200;

const dateStyles = {
  day: { dateStyle: 'medium' },
  longDay: { dateStyle: 'long' },
  moment: { dateStyle: 'medium', timeStyle: 'short' },
  second: { dateStyle: 'medium', timeStyle: 'medium' },
  longMoment: { dateStyle: 'long', timeStyle: 'long' },
  isoDay: { year: 'numeric', month: '2-digit', day: '2-digit' },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>;

/** How a date is written, in a locale and time zone; that of the machine where none is named. */
export function dateTimeFormat(
  style: keyof typeof dateStyles,
  locale: string,
  timeZone: string | undefined,
): Intl.DateTimeFormat {
  const make = () =>
    new Intl.DateTimeFormat(locale, { ...dateStyles[style], ...(timeZone !== undefined && { timeZone }) });
  return kept(dates, `${style} ${locale} ${timeZone}`, make);
}

/** How a distance in time is written; `auto` says "yesterday" where `always` says "1 day ago". */
export function relativeTimeFormat(locale: string, numeric: 'auto' | 'always'): Intl.RelativeTimeFormat {
  return kept(distances, `${locale} ${numeric}`, () => new Intl.RelativeTimeFormat(locale, { numeric }));
}

const dates = new Map<string, Intl.DateTimeFormat>();
const distances = new Map<string, Intl.RelativeTimeFormat>();

function kept<Format>(known: Map<string, Format>, key: string, make: () => Format): Format {
  const found = known.get(key);
  if (found) return found;
  const made = make();
  const [oldest] = known.keys();
  if (known.size >= mostKept && oldest !== undefined) known.delete(oldest);
  known.set(key, made);
  return made;
}
