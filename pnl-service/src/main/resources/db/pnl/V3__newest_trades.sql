-- The newest trades of a token without a look at all of them; the order inside a slot only has to be the same every time.
create index trades_by_slot on trades (mint, slot, signature, index) where side in ('BUY', 'SELL');
