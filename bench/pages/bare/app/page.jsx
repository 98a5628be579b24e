import pg from 'pg';

// What a page of the panel asked the database, word for word.
const statements = JSON.parse(process.env.BENCH_STATEMENTS ?? '[]');
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

export const dynamic = 'force-dynamic';

export default async function Page({ searchParams }) {
  const { at = 0 } = await searchParams;
  const [list, count] = await Promise.all(statements[at].map(({ text, values }) => pool.query(text, values)));
  return (
    <main>
      <h1>Domains</h1>
      <table>
        <thead>
          <tr>
            <th>Name</th>
            <th>State</th>
            <th>Expires</th>
            <th>Auto-renewal</th>
            <th>DNS</th>
            <th>Under way</th>
            <th>Owner</th>
            <th>Change</th>
          </tr>
        </thead>
        <tbody>
          {list.rows.map((row) => (
            <tr key={row.id}>
              <th>{row.unicodeName}</th>
              <td>{row.state}</td>
              <td>{String(row.expiresOn)}</td>
              <td>{row.autoRenews ? 'On' : 'Off'}</td>
              <td>{row.recordCount}</td>
              <td>{row.pendingKind}</td>
              <td>
                <a href={`/admin/customers/${row.customerId}`}>{row.customerName}</a>
              </td>
              <td>
                <a href={`/admin/domains?assign=${row.id}`}>Change owner</a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{count?.rows[0]?.total}</p>
    </main>
  );
}
