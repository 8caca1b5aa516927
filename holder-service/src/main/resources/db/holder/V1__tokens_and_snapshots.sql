-- Tokens that were scanned. created_at and created_slot stay null until the creation itself was seen: a lower bound is not kept.
create table tokens (
    mint_address text primary key,
    program text not null,
    decimals integer not null,
    symbol text,
    name text,
    creator text,
    created_at timestamptz,
    created_slot bigint,
    first_scanned_at timestamptz not null default now(),
    last_scanned_at timestamptz not null default now()
);

-- The holders at each scan. holding: the first 1 000 owners as read at the slot; listed and resolved: the events made of it.
create table snapshots (
    scan_id uuid primary key,
    mint text not null,
    slot bigint not null,
    taken_at timestamptz not null,
    source text not null,
    holder_count integer,
    holding jsonb not null,
    listed jsonb not null,
    resolved jsonb
);
create index snapshots_mint_taken_at on snapshots (mint, taken_at desc);
create index snapshots_taken_at on snapshots (taken_at);
