import type { ContactValues } from '@/lib/portfolio/contacts/profiles/field';

/** Endings that a Russian last name has and a first name has not. */
const lastNames = /^.{2,}(?:[её]в|ов|[её]ва|ова|[сц]кий|[сц]кая|енко|чук|швили|дзе|[иы]х)$/iu;
const patronymics = /(?:вич|ьич|вна|чна|шна|оглы|кызы)$/iu;

/** The parts of the name that somebody signed up by, as far as their order can be told; nothing of a company's. */
export function partsOfName(name: string): ContactValues {
  const words = name.trim().split(/\s+/u);
  if (words.length < 2 || words.length > 3 || !words.every((word) => /^[\p{L}'’-]{2,}$/u.test(word))) return {};
  const [one = '', two = '', three] = words;
  if (three === undefined) {
    const isLastFirst = lastNames.test(one) && !lastNames.test(two);
    return isLastFirst ? { lastName: one, firstName: two } : { firstName: one, lastName: two };
  }
  if (patronymics.test(three)) return { lastName: one, firstName: two, patronymic: three };
  return patronymics.test(two) ? { firstName: one, patronymic: two, lastName: three } : {};
}
