import type { BuildOptions } from 'esbuild';

/** How a program of ours becomes one file that Node runs: packages stay outside, server-only files load. */
export const bundling = {
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  conditions: ['react-server'],
  logLevel: 'error',
} satisfies BuildOptions;
