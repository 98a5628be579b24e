-- The registrar tells the records of a zone apart by host, type, priority and content (REG.API 9.17), and so do we: what is
-- twice in the cache was written twice by us. By its digest, for the content of a TXT record is longer than an index takes.
DELETE FROM zone_record twin USING zone_record kept
WHERE (twin.domain_id, twin.subname, twin.type, twin.content) = (kept.domain_id, kept.subname, kept.type, kept.content)
  AND twin.priority IS NOT DISTINCT FROM kept.priority AND twin.id > kept.id;
CREATE UNIQUE INDEX zone_record_once ON zone_record (domain_id, subname, type, md5(content), COALESCE(priority, -1));
