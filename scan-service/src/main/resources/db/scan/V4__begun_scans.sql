-- When a scan was requested of the other services, null before: between requested_at and then, whoever began it may still have to refuse it.
alter table scans add column begun_at bigint;
