/** Tables with the columns and keys that the panel's mirrors have, and nothing of their meaning. */
export const create = `
  CREATE TABLE IF NOT EXISTS service (service_id bigint PRIMARY KEY, dname text UNIQUE, servtype text, subtype text,
    state text, creation_date date, expiration_date date);
  CREATE TABLE IF NOT EXISTS name_server (dname text, position int, host text, addresses text, PRIMARY KEY (dname, position));
  CREATE TABLE IF NOT EXISTS record (dname text, subname text, rectype text, content text, prio int,
    PRIMARY KEY (dname, subname, rectype, content));
  CREATE TABLE IF NOT EXISTS folder (service_id bigint PRIMARY KEY, folder_id bigint);
  CREATE TABLE IF NOT EXISTS bill (bill_id bigint PRIMARY KEY, bill_date date, pay_date date, total numeric, items jsonb)`;

/** One statement a list, which takes the rows of an answer as they came. */
export const upserts = {
  services: `
    INSERT INTO service SELECT service_id, dname, servtype, subtype, state, creation_date, expiration_date
    FROM json_to_recordset($1) AS seen(service_id bigint, dname text, servtype text, subtype text, state text,
      creation_date date, expiration_date date)
    ON CONFLICT (service_id) DO UPDATE SET dname = EXCLUDED.dname, state = EXCLUDED.state,
      creation_date = EXCLUDED.creation_date, expiration_date = EXCLUDED.expiration_date`,
  nameServers: `
    INSERT INTO name_server SELECT dname, position, server ->> 'ns', server ->> 'ip'
    FROM json_to_recordset($1) AS seen(dname text, nss json),
      json_array_elements(nss) WITH ORDINALITY AS listed(server, position)
    ON CONFLICT (dname, position) DO UPDATE SET host = EXCLUDED.host, addresses = EXCLUDED.addresses`,
  records: `
    INSERT INTO record SELECT dname, rr ->> 'subname', rr ->> 'rectype', rr ->> 'content', (rr ->> 'prio')::int
    FROM json_to_recordset($1) AS seen(dname text, rrs json), json_array_elements(rrs) AS rr
    ON CONFLICT (dname, subname, rectype, content) DO UPDATE SET prio = EXCLUDED.prio`,
  folders: `
    INSERT INTO folder SELECT service_id, (folders -> 0 ->> 'folder_id')::bigint
    FROM json_to_recordset($1) AS seen(service_id bigint, folders json)
    ON CONFLICT (service_id) DO UPDATE SET folder_id = EXCLUDED.folder_id`,
  bills: `
    INSERT INTO bill SELECT bill_id, bill_date, pay_date, total_payment, items
    FROM json_to_recordset($1) AS seen(bill_id bigint, bill_date date, pay_date date, total_payment numeric, items jsonb)
    ON CONFLICT (bill_id) DO UPDATE SET bill_date = EXCLUDED.bill_date, pay_date = EXCLUDED.pay_date,
      total = EXCLUDED.total, items = EXCLUDED.items`,
} as const;
