import { join } from 'node:path';

/** @type {import('next').NextConfig} */
const config = {
  serverExternalPackages: ['pg'],
  turbopack: { root: join(import.meta.dirname, '../../..') },
};

export default config;
