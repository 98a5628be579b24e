import { describe, expect, it } from 'vitest';
import { plainSeparators, plainText } from '@/lib/base/values/plain-text';

describe('a typed text', () => {
  it.each([
    ['Лаврий'.normalize('NFD'), 'Лаврий'],
    ['Ива\u202eнов', 'Иванов'],
    ['Ива\u2060нов', 'Иванов'],
    ['\u200b', ''],
    ['\ufeffИванов\u00ad', 'Иванов'],
    ['\u2067Иванов\u2069', 'Иванов'],
    ['О\u02bcКоннор', 'О\u02bcКоннор'],
    ['👍', '👍'],
  ])('%j is read as %j', (typed, read) => {
    expect(plainText(typed)).toBe(read);
  });

  it('has one dash and one space', () => {
    expect(plainSeparators('4506\u00a0\u2013\u202f123456')).toBe('4506 - 123456');
    expect(plainSeparators('лавка\u2010два')).toBe('лавка-два');
  });
});
