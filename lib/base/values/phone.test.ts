import { describe, expect, it } from 'vitest';
import { dottedPhone, readPhone, spacedPhone } from '@/lib/base/values/phone';

describe('a phone as people type it', () => {
  it.each([
    ['+8 495 123-45-67', 'RU', '+7 495 1234567'],
    ['+49 (0) 30 1234567', 'RU', '+49 30 1234567'],
    ['030 1234567', 'DE', '+49 30 1234567'],
    ['8 (495) 123-45-67', 'RU', '+7 495 1234567'],
    ['7 495 123 45 67', 'RU', '+7 495 1234567'],
    ['007 495 123 45 67', 'RU', '+7 495 1234567'],
    ['(495) 123\u201345\u201367', 'RU', '+7 495 1234567'],
    ['\u202a+7 495 123-45-67\u202c', 'RU', '+7 495 1234567'],
    ['+84 95 123 45 67', 'VN', '+84 951 234567'],
    ['+1 (212) 555-0123', 'US', '+1 212 5550123'],
  ])('%j in %s is %s', (typed, country, read) => {
    const phone = readPhone(typed, country);
    expect(phone === null ? null : spacedPhone(phone)).toBe(read);
  });

  it.each(['+7 495 123-45-6', '+------------', '', 'call me', '+7 495 123-45-67 ext. 12', '123', '+999 123456789'])(
    '%j is none',
    (typed) => {
      expect(readPhone(typed, 'RU')).toBeNull();
    },
  );

  it('goes to other registries with a dot', () => {
    expect(dottedPhone('+380441234567')).toBe('+380.441234567');
    expect(dottedPhone('+74951234567')).toBe('+7.4951234567');
  });
});
