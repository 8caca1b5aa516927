-- Reading a token's whole history, one row per token. Whoever holds the claim works on it; a claim that is not renewed runs out.
create table token_jobs (
    mint             text        primary key,
    token_program    text        not null,
    decimals         integer     not null,
    stage            text        not null,
    done             bigint      not null default 0,
    total            bigint,
    failures         integer     not null default 0,
    error            text,
    revision         bigint      not null default 0,
    started          timestamptz not null default now(),
    finished         timestamptz,
    claimed_by       uuid,
    claimed_until    timestamptz not null default '-infinity',
    newest_signature text,
    newest_slot      bigint,
    price_sol        double precision,
    complete         boolean     not null default false,
    signatures       bigint      not null default 0,
    unread           bigint      not null default 0,
    traders          bigint      not null default 0,
    washes           bigint      not null default 0,
    arbitrages       bigint      not null default 0
);
create index token_jobs_open on token_jobs (claimed_until) where stage not in ('DONE', 'FAILED');

-- Addresses whose histories together are the token's: the mint, its pools' accounts, accounts of owners with a gap. All listed signatures up to
-- read_position are read, but for token_unread.
create table token_sources (
    mint          text   not null,
    address       text   not null,
    owner         text   not null,
    read_position bigint,
    primary key (mint, address)
);

-- Listed transactions that no node gave.
create table token_unread (
    mint      text not null,
    signature text not null,
    primary key (mint, signature)
);

-- Owners with movements that their row in traders does not know, and the oldest slot of these.
create table trader_changes (
    mint  text   not null,
    owner text   not null,
    slot  bigint not null,
    primary key (mint, owner)
);

-- Everybody whose balance of the token ever moved. Money in lamports and millionths of a dollar, null where some trade has no price.
create table traders (
    mint               text           not null,
    owner              text           not null,
    trades             integer        not null,
    buys               integer        not null,
    sells              integer        not null,
    raw_bought         numeric(39, 0) not null,
    raw_sold           numeric(39, 0) not null,
    raw_received       numeric(39, 0) not null,
    raw_sent           numeric(39, 0) not null,
    raw_held           numeric(39, 0) not null,
    bought_lamports    bigint,
    sold_lamports      bigint,
    bought_usd         bigint,
    sold_usd           bigint,
    fees_lamports      bigint         not null,
    sold_share         double precision,
    washes             integer        not null,
    arbitrages         integer        not null,
    held_millis        bigint,
    held_since         bigint,
    complete           boolean        not null,
    estimated          boolean        not null,
    first_slot         bigint,
    first_time         bigint,
    first_signature    text,
    last_slot          bigint,
    last_time          bigint,
    last_signature     text,
    buy_slot           bigint,
    buy_position       bigint,
    buy_signature      text,
    buy_index          integer,
    entry_rank         bigint,
    revision           bigint         not null,
    primary key (mint, owner)
);
create index traders_by_revision on traders (mint, revision);
create index traders_with_gaps on traders (mint, owner) where not complete;
create index traders_by_entry on traders (mint, buy_slot, buy_position, buy_signature) where buy_slot is not null;

-- Gains of those who traded, by reading: how transfers count and which tokens leave first.
create table trader_gains (
    mint              text             not null,
    mode              text             not null,
    method            text             not null,
    owner             text             not null,
    cost_lamports     bigint           not null,
    realized_lamports bigint           not null,
    open_amount       double precision not null,
    open_lamports     bigint           not null,
    cost_usd          bigint,
    realized_usd      bigint,
    open_usd          bigint,
    incomplete        boolean          not null,
    primary key (mint, mode, method, owner)
);

create index transfers_in_by_slot on trades (mint, slot) where side = 'TRANSFER_IN';
