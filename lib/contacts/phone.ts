/** A phone number as "+74951234567": typed with spaces, brackets, dashes, or in the Russian way with a leading 8; null when it is none. */
export function readPhone(typed: string): string | null {
  const digits = typed.trim().replace(/[\s().\u00a0\u2010-\u2014-]/g, '');
  const international = digits
    .replace(/^00/, '+')
    .replace(/^8(?=\d{10}$)/, '+7')
    .replace(/^7(?=\d{10}$)/, '+7');
  return /^\+[1-9]\d{7,14}$/.test(international) ? international : null;
}

/** "+7 495 1234567": country code, area and number apart, as the Russian registries want it (REG.API 8.7). */
export function spacedPhone(phone: string): string {
  const { country, rest } = split(phone);
  return `+${country} ${rest.slice(0, 3)} ${rest.slice(3)}`;
}

/** "+7.4951234567", as the other registries want it (REG.API 8.7). */
export function dottedPhone(phone: string): string {
  const { country, rest } = split(phone);
  return `+${country}.${rest}`;
}

const twoDigitCodes = /^(?:2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;

function split(phone: string): { readonly country: string; readonly rest: string } {
  const digits = phone.replace(/^\+/, '');
  const length = /^[17]/.test(digits) ? 1 : twoDigitCodes.test(digits) ? 2 : 3;
  return { country: digits.slice(0, length), rest: digits.slice(length) };
}
