/** Writing systems that zones tell apart; `russian` is the part of `cyrillic` that Russian needs. */
export type Script =
  | 'latin'
  | 'european'
  | 'russian'
  | 'cyrillic'
  | 'greek'
  | 'armenian'
  | 'georgian'
  | 'hebrew'
  | 'arabic'
  | 'thai'
  | 'cjk';

/** A label that is written in one script wholly; digits and hyphens belong to every one. The first that fits counts. */
const WHOLE: readonly (readonly [Script, RegExp])[] = [
  ['latin', /^[a-z0-9-]*$/],
  ['russian', /^[а-яё0-9-]*$/],
  ['european', /^[\p{Script=Latin}\p{M}0-9-]*$/u],
  ['cyrillic', /^[\p{Script=Cyrillic}\p{M}0-9-]*$/u],
  ['greek', /^[\p{Script=Greek}\p{M}0-9-]*$/u],
  ['armenian', /^[\p{Script=Armenian}0-9-]*$/u],
  ['georgian', /^[\p{Script=Georgian}0-9-]*$/u],
  ['hebrew', /^[\p{Script=Hebrew}\p{M}0-9-]*$/u],
  ['arabic', /^[\p{Script=Arabic}\p{M}0-9-]*$/u],
  ['thai', /^[\p{Script=Thai}\p{M}0-9-]*$/u],
  ['cjk', /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々a-z0-9-]*$/u],
];

/** Scripts whose names are at home in a zone that takes the wider one. */
const WIDER: Partial<Record<Script, Script>> = { latin: 'european', russian: 'cyrillic' };

/** The script of a label; undefined when it mixes several. Labels of digits alone are Latin. */
export function scriptOf(label: string): Script | undefined {
  return WHOLE.find(([, pattern]) => pattern.test(label))?.[0];
}

/** Whether a zone that takes `allowed` takes a label of `script`. */
export function takesScript(allowed: readonly Script[], script: Script): boolean {
  const wider = WIDER[script];
  return allowed.includes(script) || (wider !== undefined && allowed.includes(wider));
}
