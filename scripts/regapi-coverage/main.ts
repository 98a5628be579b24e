import { coverage, isIncomplete } from './coverage';
import { report } from './report';

const rows = coverage();
console.log(report(rows));
if (rows.some(isIncomplete)) process.exitCode = 1;
