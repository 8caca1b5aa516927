-- A token's trades folded by 1, 5 and 60 minutes, numbered from the epoch on, and by what they were paid in; '' where no price can be told. Prices are
-- raw units of what was paid for one raw unit of the token. The places on the chain of the first and the last trade put candles in order that are put together.
create table candles (
    mint            text    collate "C" not null,
    minutes         bigint  not null,
    number          bigint  not null,
    quote_mint      text    collate "C" not null,
    first_slot      bigint  not null,
    first_signature text    collate "C" not null,
    first_index     integer not null,
    last_slot       bigint  not null,
    last_signature  text    collate "C" not null,
    last_index      integer not null,
    open            numeric,
    high            numeric,
    low             numeric,
    close           numeric,
    volume          numeric not null,
    turnover        numeric,
    trades          bigint  not null,
    pools           text[]  not null,
    primary key (mint, minutes, number, quote_mint)
);

-- Minutes whose trades changed since they were folded. Only ever added to by who stores trades, and without a key, so that they never wait for each other.
create table candle_changes (
    mint   text   collate "C" not null,
    minute bigint not null
);
create index candle_changes_by_minute on candle_changes (mint, minute);

-- By the database, so that no writer can leave it out: those of the release before go on writing while this one comes.
create function mark_candles() returns trigger language plpgsql as $$
begin
    insert into pnl.candle_changes (mint, minute)
    select distinct mint, block_time / 60000 from changed where side in ('BUY', 'SELL') and block_time is not null;
    return null;
end $$;
create trigger candles_after_insert after insert on trades
    referencing new table as changed for each statement execute function mark_candles();
create trigger candles_after_delete after delete on trades
    referencing old table as changed for each statement execute function mark_candles();
create trigger candles_before_update after update on trades
    referencing old table as changed for each statement execute function mark_candles();
create trigger candles_after_update after update on trades
    referencing new table as changed for each statement execute function mark_candles();

insert into candle_changes (mint, minute)
select distinct mint, block_time / 60000 from trades where side in ('BUY', 'SELL') and block_time is not null;
