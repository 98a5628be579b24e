const latin = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const cyrillic = 'ёйцукенгшщзхъфывапролджэячсмитьбю';

const swaps = new Map([...pairs(latin, cyrillic), ...pairs(cyrillic, latin)]);

/** The same keys on the other keyboard: "ghbvth" and "пример" are typed alike. */
export function onOtherKeyboard(typed: string): string {
  return [...typed.toLowerCase()].map((letter) => swaps.get(letter) ?? letter).join('');
}

function pairs(from: string, to: string): readonly (readonly [string, string])[] {
  return [...from].map((letter, index) => [letter, to.charAt(index)] as const);
}
