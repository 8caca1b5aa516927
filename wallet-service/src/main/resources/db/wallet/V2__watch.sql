-- Wallets that are followed live. One taken out stays as a row, so that the rule does not bring it back. Whoever holds the claim follows; one that is not
-- renewed runs out. What happened up to the slot is stored.
create table watched_wallets (
    wallet        text        collate "C" primary key,
    name          text,
    source        text        not null,
    rule          jsonb,
    removed       boolean     not null default false,
    added_at      timestamptz not null default now(),
    matched_at    timestamptz,
    claimed_by    uuid,
    claimed_until timestamptz not null default '-infinity',
    slot          bigint
);
create index watched_by_age on watched_wallets (added_at desc, wallet) where not removed;

-- Who sent watched wallets their first SOL, as far as it was looked for: null with looked for is a wallet whose funder is not known.
create table watch_funders (
    wallet    text        collate "C" primary key,
    funder    text        collate "C",
    lamports  bigint,
    signature text,
    looked_at timestamptz not null default now()
);

-- What watched wallets did; index is the place among those of one kind in one transaction. Times are epoch milliseconds, sol is in lamports.
create table watch_events (
    id          bigint      generated always as identity primary key,
    signature   text        collate "C" not null,
    wallet      text        collate "C" not null,
    kind        text        not null,
    index       integer     not null,
    slot        bigint      not null,
    time        bigint,
    time_source text,
    mint        text        collate "C",
    raw_amount  numeric(39, 0),
    lamports    bigint,
    counterparty text       collate "C",
    sol_before  bigint,
    sol_after   bigint,
    stored_at   timestamptz not null default now(),
    unique (signature, wallet, kind, index)
);
create index watch_events_bought on watch_events (mint, time) where kind = 'BUY';
create index watch_events_by_wallet on watch_events (wallet, id desc);
create index watch_events_by_mint on watch_events (mint, id desc) where mint is not null;
create index watch_events_by_kind on watch_events (kind, id desc);
create index watch_events_by_age on watch_events (stored_at);
create index watch_events_sent on watch_events (wallet, counterparty) where kind in ('TRANSFER_IN', 'TRANSFER_OUT');

-- When mints were made, epoch milliseconds; null where it could not be found out: then not_after is the oldest moment at which they were seen.
create table mint_births (
    mint       text        collate "C" primary key,
    created_at bigint,
    not_after  bigint,
    checked_at timestamptz not null default now()
);

-- One per mint and period: period_at counts periods since 1970. Ids grow in the order of commits, because alerts are inserted one at a time.
create table alerts (
    id        bigint      generated always as identity primary key,
    mint      text        collate "C" not null,
    time      bigint      not null,
    period    bigint      not null,
    period_at bigint      not null,
    body      jsonb       not null,
    raised_at timestamptz not null default now(),
    unique (mint, period, period_at)
);
create index alerts_by_mint on alerts (mint, time);

-- hook names an address by its hash: addresses and secrets stay in the settings.
create table webhook_deliveries (
    id            uuid        primary key,
    alert         bigint      not null references alerts (id) on delete cascade,
    hook          text        not null,
    state         text        not null default 'PENDING',
    attempts      integer     not null default 0,
    next_at       timestamptz not null default now(),
    claimed_until timestamptz not null default '-infinity',
    status        integer,
    cause         text,
    unique (alert, hook)
);
create index deliveries_due on webhook_deliveries (next_at) where state = 'PENDING';
