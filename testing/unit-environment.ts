// Unit tests reach no database; files that read the configuration as they load only need one that is whole.
process.env['APP_SECRET'] ??= 'a secret for tests alone, 32 characters or more';
process.env['DATABASE_URL'] ??= 'postgresql://nobody@127.0.0.1:1/none';
