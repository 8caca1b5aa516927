-- Histories are kept per token account as one contiguous interval of finalised signatures, newest to oldest.
create table cursors (
    mint             text        not null,
    token_account    text        not null,
    owner            text        not null,
    newest_signature text        not null,
    oldest_signature text        not null,
    complete         boolean     not null,
    first_position   bigint      not null,
    last_position    bigint      not null,
    updated          timestamptz not null default now(),
    primary key (mint, token_account)
);

-- Successful signatures inside the interval. Position counts up along the chain, also inside a slot; it goes below 0 where older pages came later.
create table account_signatures (
    mint          text   not null,
    token_account text   not null,
    position      bigint not null,
    signature     text   not null,
    slot          bigint not null,
    block_time    bigint,
    primary key (mint, token_account, position)
);
create index account_signatures_by_signature on account_signatures (mint, signature);

-- Transactions whose movements are stored, also those that moved nothing.
create table transactions (
    mint       text   not null,
    signature  text   not null,
    slot       bigint not null,
    block_time bigint,
    primary key (mint, signature)
);

-- Movements of finalised transactions: trades and transfers of every owner. Every key begins with the mint, so that the table can be partitioned by it.
create table trades (
    mint                     text           not null,
    signature                text           not null,
    owner                    text           not null,
    index                    integer        not null,
    slot                     bigint         not null,
    block_time               bigint,
    side                     text           not null,
    cause                    text           not null,
    venue                    text           not null,
    raw_amount               numeric(39, 0) not null,
    quote_mint               text,
    raw_quote_amount         numeric(39, 0),
    counterparty             text,
    owner_signed             boolean        not null,
    fee_network              bigint         not null,
    raw_fee_venue            numeric(39, 0) not null,
    fee_tip                  bigint         not null,
    fee_rent                 bigint         not null,
    fee_other                bigint         not null,
    raw_held_before          numeric(39, 0) not null,
    raw_withheld             numeric(39, 0) not null,
    counterparty_holds_quote boolean        not null,
    primary key (mint, signature, owner, index)
);
create index trades_by_owner on trades (mint, owner, slot desc);

-- USD per SOL by hour, as first seen in that hour.
create table sol_usd (
    hour timestamptz primary key,
    usd  double precision not null
);

create table token_pnl_stats (
    wallet_address     text           not null,
    token_mint         text           not null,
    total_bought_sol   numeric(20, 9) not null default 0,
    total_sold_sol     numeric(20, 9) not null default 0,
    total_token_amount numeric(30, 0) not null default 0,
    last_signature     text,
    slot               bigint         not null,
    ledger             jsonb          not null,
    updated            timestamptz    not null default now(),
    primary key (wallet_address, token_mint)
);

-- What was answered to a scan, so that a repeated event is answered alike. Kept for an hour: older events are dropped unread.
create table answers (
    event_id uuid        primary key,
    answer   jsonb       not null,
    created  timestamptz not null default now()
);
create index answers_by_age on answers (created);
