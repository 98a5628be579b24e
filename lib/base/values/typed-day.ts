/** A calendar day as people type it ("26.12.1990", "1990-12-26", "1 2 1990") as "1990-12-26"; null where it is none. */
export function readDay(typed: string): string | null {
  const text = typed.trim();
  const [, year = '', month = '', date = ''] = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(text) ?? [];
  if (year !== '') return realDay(year, month, date);
  // With strokes some write the month first: that is read where one reading alone is a day.
  const [, first = '', separator = '', second = '', last = ''] =
    /^(\d{1,2})([-. ]|\/)(\d{1,2})\2(\d{4})$/.exec(text) ?? [];
  const dayFirst = realDay(last, second, first);
  if (separator !== '/') return dayFirst;
  const monthFirst = realDay(last, first, second);
  if (dayFirst === null || monthFirst === null || dayFirst === monthFirst) return dayFirst ?? monthFirst;
  return null;
}

/** A kept day ("1990-12-26") as it is typed in a language; what is none stays as it is. */
export function writtenDay(text: string, locale: string): string {
  return locale === 'ru' && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text.split('-').reverse().join('.') : text;
}

function realDay(year: string, month: string, date: string): string | null {
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  // The year nought is none that the database knows.
  if (year === '0000') return null;
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day) ? day : null;
}
