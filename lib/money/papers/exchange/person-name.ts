export type PersonName = { readonly last: string; readonly first: string; readonly middle: string };

/** "Смирнова А. В.", "Иванов Иван Иванович", "ИП Иванов И.И.": the parts of a name; a first name that nobody wrote is "—". */
export function personName(text: string): PersonName {
  const bare = text.replace(/^\s*(?:ИП|индивидуальный предприниматель)\s+/i, '').trim();
  const [last = '—', first = '—', ...others] = bare.split(/\s+|(?<=\.)(?=[А-ЯЁA-Z])/u).filter((part) => part !== '');
  return { last: last.slice(0, 60), first: first.slice(0, 60), middle: others.join(' ').slice(0, 60) };
}
