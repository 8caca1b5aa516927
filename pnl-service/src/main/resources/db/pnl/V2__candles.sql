-- What prices need to know of a token.
create table tokens (
    mint     text primary key,
    decimals integer not null
);

create index trades_by_time on trades (mint, block_time) where side in ('BUY', 'SELL');
