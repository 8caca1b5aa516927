-- One row per scan. Times are epoch milliseconds of the service's clock, as events carry them.
create table scans (
    scan_id        uuid primary key,
    chain          text    not null,
    mint           text    not null,
    -- GATHERING: parts are awaited; LINKING: bundles are awaited; SCORED: what has come is scored; FAILED: nothing more will come
    state          text    not null,
    accepted_at    bigint  not null,
    part_by        bigint  not null,
    reply_by       bigint  not null,
    drop_after     bigint  not null,
    scored_holders integer not null,
    call_budget    integer not null,
    traceparent    text,
    -- null while callers wait; with an error_code the answer was that error
    answered_at    bigint,
    error_code     text,
    revision       integer not null default 0,
    -- bit set of the parts in the latest request for links, its number, and the number that was last scored with its bundles
    linked_parts   integer not null default 0,
    links_round    integer not null default 0,
    scored_round   integer not null default 0,
    requested_at   bigint  not null,
    first_event_at bigint,
    links_at       bigint,
    swept_at       bigint
);

-- single flight over all instances: one scan of a token at a time that callers wait for
create unique index scans_one_running on scans (chain, mint) where answered_at is null;
create index scans_unfinished on scans (reply_by) where state in ('GATHERING', 'LINKING');
create index scans_answered on scans (answered_at desc);

-- What services found out, once each. The payload is the gzipped event; null when the part failed.
create table scan_parts (
    scan_id    uuid        not null references scans on delete cascade,
    part       text        not null,
    event_id   uuid        not null,
    payload    bytea,
    error_code text,
    arrived_at timestamptz not null default now(),
    primary key (scan_id, part)
);

-- One row per score that was given. The result is kept for a while, the score for good.
create table scan_history (
    id               bigint generated always as identity primary key,
    scan_id          uuid        not null,
    revision         integer     not null,
    chain            text        not null,
    contract_address text        not null,
    coal_score       integer,
    risk_level       text,
    scan_timestamp   bigint      not null,
    made_at          bigint      not null,
    -- the result without what is said in words, the words in both languages, and the holders below those of the result
    result           jsonb,
    words            jsonb,
    more_holders     jsonb,
    created_at       timestamptz not null default now(),
    unique (scan_id, revision)
);

create index scan_history_contract_address on scan_history (contract_address, id desc);
create index scan_history_scan_timestamp on scan_history (scan_timestamp);

-- Scans of a known user; filled once there are users.
create table user_scan_history (
    id               bigint generated always as identity primary key,
    user_id          bigint      not null,
    contract_address text        not null,
    scan_result      jsonb       not null,
    scan_timestamp   bigint      not null,
    created_at       timestamptz not null default now()
);

create index user_scan_history_user_id on user_scan_history (user_id);

-- A slot's block height never changes.
create table block_heights (
    slot   bigint primary key,
    height bigint not null
);
