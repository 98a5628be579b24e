import { PHASE_PRODUCTION_SERVER } from 'next/constants.js';

// The same for every answer; the Content-Security-Policy differs with each and is proxy.ts's.
const headers = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=()' },
];

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  headers: () => Promise.resolve([{ source: '/:path*', headers }]),
  // Types are checked by `npm run check` and `npm test`; a newcomer's first start need not wait for it again.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    // Its index names every icon there is; so only those that are drawn are read.
    optimizePackageImports: ['lucide'],
    // lib/people/auth/sent/refusal.ts refuses what is longer; these only hold it to that before and after.
    serverActions: { bodySizeLimit: 1024 * 1024 },
    proxyClientMaxBodySize: 2 * 1024 * 1024,
  },
  // A page's title comes with the page, not after it: streamed, it is gone for a moment whenever the page is read again.
  htmlLimitedBots: /.*/,
  serverExternalPackages: ['@prisma/adapter-pg', '@prisma/client', '@node-rs/argon2', 'pdfkit', 'pg'],
};

/** What finds and compiles the messages is for building alone: beside a server that runs it would hold 40 MB. */
export default async function configOf(phase) {
  if (phase === PHASE_PRODUCTION_SERVER) return config;
  const { default: createNextIntlPlugin } = await import('next-intl/plugin');
  const withNextIntl = createNextIntlPlugin({
    requestConfig: './lib/people/language/request.ts',
    experimental: {
      // Each request makes its translators anew, and one that reads a message as it is written parses it first.
      messages: {
        path: ['./messages', './generated/client-words'],
        format: 'json',
        locales: ['en', 'ru'],
        precompile: true,
      },
    },
  });
  return withNextIntl(config);
}
