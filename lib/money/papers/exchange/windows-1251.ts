const decoder = new TextDecoder('windows-1251');

const codes = new Map(Array.from({ length: 256 }, (_, code) => [decoder.decode(Uint8Array.of(code)), code] as const));

/** The text of an XML file in windows-1251; what that has not is written by its number. */
export function windows1251(xml: string): Uint8Array {
  return Uint8Array.from(
    [...xml].flatMap((sign) => {
      const code = codes.get(sign);
      if (code !== undefined) return [code];
      return [...`&#${sign.codePointAt(0)};`].map((digit) => digit.charCodeAt(0));
    }),
  );
}
