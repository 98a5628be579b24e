-- Names that begin with a text, in any collation: of "com" the trigram index would read every name in .com.
CREATE INDEX domain_unicode_name_prefix ON domain (unicode_name text_pattern_ops);
