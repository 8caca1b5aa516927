-- Keys of callers. What is stored of a secret is its SHA-256. The previous one goes on working until its time; a revoked key stays as a row while its usage is told.
create table api_keys (
    id             text        collate "C" primary key,
    name           text        not null,
    hash           bytea       not null,
    previous_hash  bytea,
    previous_until timestamptz,
    created_at     timestamptz not null default now(),
    rotated_at     timestamptz,
    revoked_at     timestamptz,
    check ((previous_hash is null) = (previous_until is null))
);
create index api_keys_by_age on api_keys (created_at desc, id);

-- A number that grows with every change of api_keys, by hand or not, in the change's own transaction: instances that know it know all keys.
create table api_key_changes (
    only_row boolean primary key default true check (only_row),
    version  bigint  not null default 0
);
insert into api_key_changes default values;

create function api_keys_changed() returns trigger language plpgsql as $$
begin
    update gateway.api_key_changes set version = version + 1;
    return null;
end $$;
create trigger api_keys_changed after insert or update or delete or truncate on api_keys
    for each statement execute function api_keys_changed();

-- Requests by key and day (UTC); keys of the settings too, which have no row above.
create table api_key_usage (
    key_id    text        collate "C" not null,
    day       date        not null,
    requests  bigint      not null,
    last_used timestamptz not null,
    primary key (key_id, day)
);
create index api_key_usage_by_day on api_key_usage (day);

-- Since when no new work is taken; null when it is.
create table maintenance (
    only_row            boolean primary key default true check (only_row),
    since               timestamptz,
    reads               boolean not null default true,
    retry_after_seconds integer not null default 300
);
insert into maintenance default values;
