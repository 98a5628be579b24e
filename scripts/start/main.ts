import { launch } from '@/scripts/start/launch';

await launch({ isDev: process.argv.includes('--dev') });
