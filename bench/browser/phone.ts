import { chromium, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import { findChromium } from '@/scripts/test/chromium';
import { gatherVitals, vitals } from './vitals';

/** A phone of some years ago; what it asks for comes over the loopback, as the target says. */
const slowdown = 4;
const device: BrowserContextOptions = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true };

const settleMs = 1_000;

/** What one first visit to a page costs and feels like. */
export type Visit = {
  /** JavaScript as it was sent, compressed. */
  readonly scriptBytes: number;
  readonly lcpMs: number;
  readonly inpMs: number;
  readonly cls: number;
};

export type State = Awaited<ReturnType<Awaited<ReturnType<Browser['newContext']>>['storageState']>>;

export function openChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('there is no Chromium on this machine');
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const args = ['--disable-gpu', '--disable-background-networking', ...sandbox];
  return chromium.launch({ executablePath, args });
}

/** Opens a page on a phone that has never been there, and does on it what people do. */
export async function visit(
  browser: Browser,
  url: string,
  { state, act }: { readonly state?: State | undefined; readonly act: (page: Page) => Promise<void> },
): Promise<Visit> {
  const context = await browser.newContext({ ...device, ...(state && { storageState: state }) });
  try {
    const page = await context.newPage();
    await page.addInitScript(gatherVitals);
    const scripts = await throttled(page);
    await page.goto(url, { waitUntil: 'networkidle' });
    const scriptBytes = scripts();
    await act(page);
    await page.waitForTimeout(settleMs);
    return { scriptBytes, ...vitals.parse(await page.evaluate('benchVitals')) };
  } finally {
    await context.close();
  }
}

/** Makes a page as slow as on a phone; answers how many bytes of scripts it was sent so far. */
async function throttled(page: Page): Promise<() => number> {
  const session = await page.context().newCDPSession(page);
  const scripts = new Set<string>();
  let bytes = 0;
  session.on('Network.responseReceived', ({ requestId, response: { mimeType } }) => {
    if (mimeType.includes('javascript')) scripts.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  await session.send('Network.enable');
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  return () => bytes;
}
