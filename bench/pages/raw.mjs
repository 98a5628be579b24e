// The same rows from the same statements by node:http alone.
import { createServer } from 'node:http';
import pg from 'pg';

const statements = JSON.parse(process.env['BENCH_STATEMENTS'] ?? '[]');
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 10 });

createServer((request, response) => {
  const at = new URL(request.url ?? '', 'http://localhost').searchParams.get('at') ?? 0;
  Promise.all(statements[at].map(({ text, values }) => pool.query(text, values))).then(
    ([list, count]) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(`<table>${list.rows.map(row).join('')}</table><p>${count.rows[0]?.total}</p>`);
    },
    (error) => {
      response.statusCode = 500;
      response.end(String(error));
    },
  );
}).listen(Number(process.env['PORT']));

function row({ id, unicodeName, state, expiresOn, autoRenews, recordCount, pendingKind, customerId, customerName }) {
  const cells = [state, expiresOn, autoRenews, recordCount, pendingKind, customerName, customerId, id];
  return `<tr><th>${unicodeName}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}
