import { migrate } from '@/scripts/database/migrate';
import { loadSettings, StartProblem } from '@/scripts/launch/settings';

// For an outside database, before new web nodes are started; `npm start` does this itself.
const settings = loadSettings();
if (settings.embedsDatabase)
  throw new StartProblem('DATABASE_URL is not set; the embedded database is migrated by `npm start`.');
const applied = await migrate(settings.env.DATABASE_URL);
console.log(applied.length === 0 ? 'The database is up to date.' : `Applied: ${applied.join(', ')}`);
