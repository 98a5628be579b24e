import { afterEach, expect, test, vi } from 'vitest';
import { copyText } from '@/components/ui/clipboard';

afterEach(() => vi.unstubAllGlobals());

test('text is copied on a page without TLS, where the browser offers no clipboard', async () => {
  const area = { value: '', style: {}, select: () => {}, remove: () => {} };
  const commands: string[] = [];
  vi.stubGlobal('HTMLElement', Object);
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('document', {
    activeElement: null,
    body: { append: () => {} },
    createElement: () => area,
    execCommand: (command: string) => commands.push(`${command} ${area.value}`) > 0,
  });
  expect(await copyText('ns1.reg.ru')).toBe(true);
  expect(commands).toEqual(['copy ns1.reg.ru']);
});

test('a browser that refuses is not answered with "copied"', async () => {
  vi.stubGlobal('isSecureContext', true);
  vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error('denied')) } });
  expect(await copyText('ns1.reg.ru')).toBe(false);
});
