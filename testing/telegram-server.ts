// The bot's server as a process of its own, for stories: `node --import tsx testing/telegram-server.ts PORT`.
import { startTelegram } from '@/testing/telegram';

const { url } = await startTelegram(Number(process.argv[2]));
console.log(`the test bot answers at ${url}`);
