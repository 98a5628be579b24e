// The process of a campaign: the database is watched before anything of ours connects to it.
import { watchDatabase } from './database';
import { diaryOf } from './diary';
import { trafficOf } from './traffic';

const traffic = trafficOf();
const diary = diaryOf();
watchDatabase(process.env['DATABASE_URL'] ?? '', traffic, diary);
const { runAll } = await import('./run-all');
await runAll(process.argv.slice(2), traffic, diary);
// A connection that was cut in the middle of a transaction keeps its time limit.
process.exit(0);
