const decoders = ['utf-8', 'windows-1251', 'ibm866'] as const;

/** Words of a statement that only the right decoding shows. */
const landmarks = /Секция|Кодировка|Назначение|Дата|Сумма|Плательщик/i;

/** The text of a statement as banks save it: UTF-8, windows-1251, or CP866 of old programs. */
export function statementText(bytes: ArrayBuffer): string {
  const read = decoders.map((name) => {
    try {
      return new TextDecoder(name, { fatal: name === 'utf-8' }).decode(bytes);
    } catch {
      return null;
    }
  });
  return read.find((text) => text !== null && landmarks.test(text)) ?? read[0] ?? read[1] ?? '';
}
