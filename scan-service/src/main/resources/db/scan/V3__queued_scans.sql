-- Scans that wait for a place, in order of acceptance (state QUEUED; requested_at is set again when they get one).
create index scans_queued on scans (accepted_at, scan_id) where state = 'QUEUED';
