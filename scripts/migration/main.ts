import { existsSync, readFileSync } from 'node:fs';
import { writeMigration } from '@/scripts/database/new-migration';

const [name, sqlFile] = process.argv.slice(2);

if (name === undefined || !/^[a-z0-9_]+$/.test(name)) {
  console.error(
    'Usage: npm run db:migration NAME [FILE.sql]   NAME: small letters, digits and _; FILE.sql: appended to what Prisma makes',
  );
  process.exit(1);
}
if (sqlFile !== undefined && !existsSync(sqlFile)) {
  console.error(`There is no file ${sqlFile}.`);
  process.exit(1);
}

const file = await writeMigration(name, sqlFile === undefined ? '' : readFileSync(sqlFile, 'utf8'));
console.log(
  file === null
    ? 'The schema is as the newest migration left it: nothing to migrate.'
    : `Written and tried on an empty database: ${file}`,
);
