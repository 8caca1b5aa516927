-- Addresses and signatures are compared by their bytes: quicker, and the same order everywhere.
alter table cursors alter mint type text collate "C", alter token_account type text collate "C", alter owner type text collate "C";
alter table account_signatures alter mint type text collate "C", alter token_account type text collate "C", alter signature type text collate "C";
alter table transactions alter mint type text collate "C", alter signature type text collate "C";
alter table token_jobs alter mint type text collate "C";
alter table token_unread alter mint type text collate "C", alter signature type text collate "C";
alter table trader_changes alter mint type text collate "C", alter owner type text collate "C";

-- Movements by the hash of their mint: one token's lie together, and its going touches one part only.
alter table trades rename to trades_before;
create table trades (
    mint                     text           collate "C" not null,
    signature                text           collate "C" not null,
    owner                    text           collate "C" not null,
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
    counterparty_holds_quote boolean        not null
) partition by hash (mint);
do $$
begin
    for part in 0..7 loop
        execute format('create table trades_%s partition of trades for values with (modulus 8, remainder %s)', part, part);
    end loop;
end $$;
insert into trades select * from trades_before;
drop table trades_before;
alter table trades add primary key (mint, signature, owner, index);
create index trades_by_owner on trades (mint, owner, slot desc);
create index trades_by_time on trades (mint, block_time) where side in ('BUY', 'SELL');
create index trades_by_slot on trades (mint, slot, signature, index) where side in ('BUY', 'SELL');
create index transfers_in_by_slot on trades (mint, slot) where side = 'TRANSFER_IN';

-- Ledgers as scans answered them, by wallet and token.
alter table token_pnl_stats rename to scanned_ledgers;
alter table scanned_ledgers rename constraint token_pnl_stats_pkey to scanned_ledgers_pkey;
alter table scanned_ledgers drop column total_bought_sol, drop column total_sold_sol, drop column total_token_amount;

create table wallets (
    address      text collate "C" primary key,
    label        text,
    last_updated timestamptz not null default now(),
    tags         text[]      not null default '{}'
);

-- asked: when somebody last wanted to know of it, which is how long its history is kept.
drop table traders;
drop table trader_gains;
alter table tokens rename column mint to mint_address;
alter table tokens
    alter mint_address type text collate "C",
    add symbol text,
    add created_at timestamptz,
    add asked timestamptz not null default now();
create index tokens_by_age on tokens (asked);

-- Everybody whose balance of the token ever moved, one narrow row each. Money is null where some trade has no price; dollars in millionths.
create table token_pnl_stats (
    wallet_address     text           collate "C" not null,
    token_mint         text           collate "C" not null,
    total_bought_sol   numeric(20, 9),
    total_sold_sol     numeric(20, 9),
    total_token_amount numeric(39, 0) not null,
    last_signature     text,
    trades             integer        not null,
    buys               integer        not null,
    sells              integer        not null,
    raw_sold           numeric(39, 0) not null,
    raw_received       numeric(39, 0) not null,
    raw_sent           numeric(39, 0) not null,
    raw_held           numeric(39, 0) not null,
    bought_usd         bigint,
    sold_usd           bigint,
    fees_lamports      bigint         not null,
    sold_share         double precision,
    washes             integer        not null,
    arbitrages         integer        not null,
    held_millis        bigint,
    held_since         bigint,
    -- time of holding at a moment = hold_base, plus the moment where it goes on; -2000 where it ended, 0 where it goes on, 2000 where it is not known
    hold_bucket        smallint       not null generated always as (
        case when held_millis is null or (raw_held > 0 and held_since is null) then 2000 when held_since is null then -2000 else 0 end) stored,
    hold_base          bigint generated always as (
        case when raw_held > 0 and held_since is null then null else held_millis - coalesce(held_since, 0) end) stored,
    complete           boolean        not null,
    -- whether something is missing between its movements and nobody has looked into its own account since
    gap                boolean        not null,
    estimated          boolean        not null,
    first_slot         bigint,
    first_time         bigint,
    first_signature    text,
    last_slot          bigint,
    last_time          bigint,
    buy_slot           bigint,
    buy_position       bigint,
    buy_signature      text           collate "C",
    buy_index          integer,
    entry_rank         bigint,
    revision           bigint         not null,
    primary key (token_mint, wallet_address)
);
create index stats_by_wallet on token_pnl_stats (wallet_address, token_mint);
create index stats_by_revision on token_pnl_stats (token_mint, revision);
create index stats_with_gaps on token_pnl_stats (token_mint, wallet_address) where gap;
create index stats_by_first_buy on token_pnl_stats (token_mint, buy_slot, buy_position, buy_signature, buy_index) where buy_slot is not null;
create index stats_by_bought on token_pnl_stats (token_mint, total_bought_sol, wallet_address) where trades > 0;
create index stats_by_sold on token_pnl_stats (token_mint, total_sold_sol, wallet_address) where trades > 0;
create index stats_by_trades on token_pnl_stats (token_mint, trades, wallet_address) where trades > 0;
create index stats_by_rank on token_pnl_stats (token_mint, entry_rank, wallet_address) where trades > 0;
create index stats_by_first_time on token_pnl_stats (token_mint, first_time, wallet_address) where trades > 0;
create index stats_by_last_time on token_pnl_stats (token_mint, last_time, wallet_address) where trades > 0;
create index stats_by_sold_share on token_pnl_stats (token_mint, sold_share, wallet_address) where trades > 0;
create index stats_by_hold on token_pnl_stats (token_mint, hold_bucket, hold_base, wallet_address) where trades > 0;

-- Gains of those who traded. readings: the set of readings (one bit each) by which they are the same, for most wallets all. What depends on
-- today's price is base + price x amount: buckets hold the amounts from one power of two to the next, so that the best of a bucket lie together
-- at its end whatever the price is. -2000 for no amount, 2000 where it is not known.
create table trader_gains (
    token_mint        text             collate "C" not null,
    wallet_address    text             collate "C" not null,
    readings          smallint         not null,
    cost_lamports     bigint           not null,
    realized_lamports bigint           not null,
    open_amount       double precision not null,
    open_lamports     bigint           not null,
    cost_usd          bigint,
    realized_usd      bigint,
    open_usd          bigint,
    incomplete        boolean          not null,
    open_bucket       smallint         not null,
    profit_base       bigint           not null generated always as (realized_lamports - open_lamports) stored,
    open_base         bigint           not null generated always as (- open_lamports) stored,
    roi_bucket        smallint         not null,
    roi_base          double precision,
    roi_amount        double precision,
    primary key (token_mint, wallet_address, readings)
);
create index gains_by_realized on trader_gains (token_mint, readings, realized_lamports, wallet_address);
create index gains_by_realized_usd on trader_gains (token_mint, readings, realized_usd, wallet_address);
create index gains_by_profit on trader_gains (token_mint, readings, open_bucket, profit_base, wallet_address) include (open_amount);
create index gains_by_unrealized on trader_gains (token_mint, readings, open_bucket, open_base, wallet_address) include (open_amount);
create index gains_by_roi on trader_gains (token_mint, readings, roi_bucket, roi_base, wallet_address) include (roi_amount);

-- How old first buys changed since buyers were last numbered; null where none did.
alter table token_jobs add unranked_slot bigint;

-- always: listed at every refresh. due: an owner's own account, listed because something was missing between its movements.
alter table token_sources
    alter mint type text collate "C",
    alter address type text collate "C",
    alter owner type text collate "C",
    add always boolean not null default false,
    add due boolean not null default true;
update token_sources set always = true where address = mint;
create index sources_by_owner on token_sources (mint, owner);

-- Signatures above a stored interval that do not reach it yet: newest first, place counts down from 0.
create table listings_above (
    mint             text   collate "C" not null,
    token_account    text   collate "C" not null,
    newest_signature text   not null,
    oldest_signature text   not null,
    lines            bigint not null,
    primary key (mint, token_account)
);
create table signatures_above (
    mint          text   collate "C" not null,
    token_account text   collate "C" not null,
    place         bigint not null,
    signature     text   collate "C" not null,
    slot          bigint not null,
    block_time    bigint,
    primary key (mint, token_account, place)
);

-- Up to where each revision of a token's rows reaches.
create table token_revisions (
    mint             text   collate "C" not null,
    revision         bigint not null,
    newest_signature text   collate "C" not null,
    newest_position  bigint not null,
    primary key (mint, revision)
);

create index revisions_by_signature on token_revisions (mint, newest_signature);

-- Rows are calculated anew.
insert into trader_changes (mint, owner, slot)
select mint, owner, min(slot) from trades where mint in (select mint from token_jobs) group by mint, owner
on conflict (mint, owner) do update set slot = least(trader_changes.slot, excluded.slot);
update token_jobs
set stage = 'LISTING', done = 0, total = null, failures = 0, error = null, revision = 0, finished = null, claimed_by = null,
    claimed_until = '-infinity', traders = 0, washes = 0, arbitrages = 0, unranked_slot = 0;
