-- scored scans whose time is not over: parts that are missing may be asked for again
create index scans_scored on scans (drop_after) where state = 'SCORED';
