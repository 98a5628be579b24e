/** What a contact value must look like, by the end of its field's name; lengths come from the reference. */
interface Format {
  readonly fields: RegExp;
  readonly pattern: RegExp;
  readonly reason: string;
  /** What a pattern cannot say. */
  readonly accepts?: (line: string) => boolean;
}

const FORMATS: readonly Format[] = [
  {
    fields: /^(e_mail|[oatb]_email)$/,
    pattern: /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>.]{2,}$/,
    reason: 'must be an e-mail address',
  },
  {
    fields: /^(phone|fax|sms_security_number)$/,
    pattern: /^\+\d{1,3}( \d+){2,}$/,
    reason: 'must read like +7 495 1234567',
  },
  { fields: /^[oatb]_(phone|fax)$/, pattern: /^\+\d{1,3}[. ]\d[\d ]{4,}$/, reason: 'must read like +7.4951234567' },
  { fields: /^(country|[oatb]_country_code)$/, pattern: /^[A-Z]{2}$/, reason: 'must be a two-letter country code' },
  {
    fields: /^(birth_date|[oat]_birth_date|[oat]_passport_date)$/,
    pattern: /^(0[1-9]|[12]\d|3[01])\.(0[1-9]|1[0-2])\.\d{4}$/,
    reason: 'must be a date DD.MM.YYYY',
    accepts: isCalendarDate,
  },
  { fields: /^(code|[oat]_code)$/, pattern: /^\d+$/, reason: 'must be digits' },
  // Large taxpayers have letters in the middle.
  { fields: /^kpp$/, pattern: /^\d{4}[\dA-Z]{2}\d{3}$/, reason: 'must be a KPP' },
  { fields: /^(org|person)$/, pattern: /^[\u0020-\u007e]+$/, reason: 'must be in Latin letters' },
  {
    fields: /^(org_r|person_r|p_addr|address_r)$/,
    pattern: /^[\u0020-\u007e\u00a0-\u024f\u0400-\u04ff\u2010-\u2116]+$/,
    reason: 'has characters that are not allowed',
  },
  {
    fields: /^[oatb]_(company|first_name|last_name|addr|city|state|postcode|patronimic)$/,
    pattern: /^[\u0020-\u007e]+$/,
    reason: 'must be in Latin letters',
  },
  { fields: /^[oatb]_\w+_(r|ru)$/, pattern: /[\u0400-\u04ff]/, reason: 'must be in Cyrillic letters' },
];

/** Why one line of a value is wrong, or undefined. */
export function formatProblem(field: string, line: string): string | undefined {
  return FORMATS.find((format) => format.fields.test(field) && !fits(format, line))?.reason;
}

function fits({ pattern, accepts }: Format, line: string): boolean {
  return pattern.test(line) && accepts?.(line) !== false;
}

/** 31.02.1990 is none. */
function isCalendarDate(line: string): boolean {
  const [day = '', month = '', year = ''] = line.split('.');
  const date = new Date(`${year}-${month}-${day}`);
  return !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day);
}
