-- What finalised history says of a wallet: one contiguous interval of its signatures and what was found in it. Times are epoch milliseconds.
create table wallets (
    wallet text primary key,
    transaction_count bigint not null,
    history_complete boolean not null,
    newest_signature text,
    oldest_signature text,
    -- newest first, at most 5: where to look for activity
    latest_signatures text[] not null,
    -- oldest first, at most 5 that succeeded, once the history is complete: where to look for the funder
    first_signatures text[] not null,
    -- newest first, at most 100: a burst may go on with the next signatures
    latest_times bigint[] not null,
    bot boolean not null,
    busy boolean not null,
    funding_known boolean not null,
    funder text,
    funder_lamports bigint,
    funder_time bigint,
    funder_signature text,
    funder_slot bigint,
    last_activity_time bigint,
    activity_settled boolean not null,
    updated_at timestamptz not null default now()
);

create table kol_wallets (
    id bigint generated always as identity primary key,
    wallet_address text not null unique,
    name text not null,
    twitter_handle text,
    twitter_url text,
    category text,
    verified boolean not null default false,
    added_at timestamptz not null default now()
);

-- Who funded holders of which token.
create table funders (
    funder text not null,
    mint text not null,
    wallets integer not null,
    first_seen timestamptz not null default now(),
    primary key (funder, mint)
);

-- Creators of scanned tokens, to tell funders of many unrelated tokens.
create table token_creators (
    mint text primary key,
    creator text not null
);

-- Whether a funder's traffic is that of an exchange or a service; looked at again after a while.
create table funder_traffic (
    funder text primary key,
    busy boolean not null,
    checked_at timestamptz not null
);

-- The address registry: seeded from the list that ships, then edited by people. An inactive entry is one that people took out.
create table addresses (
    address text primary key,
    name text not null,
    category text not null,
    source text not null,
    confidence double precision not null,
    active boolean not null default true,
    added_at timestamptz not null default now()
);

-- Answers given, so that a repeated event is answered alike.
create table answers (
    event_id uuid primary key,
    body jsonb not null,
    created_at timestamptz not null default now()
);
create index answers_created_at on answers (created_at);
