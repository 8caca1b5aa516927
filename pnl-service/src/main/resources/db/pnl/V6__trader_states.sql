-- Where the fold of an owner with many movements was at the end of a slot, as JSON: what came later is folded on top of it. It holds while nothing
-- up to the slot changes, and is deleted when that happens. Whoever changes what it is made of deletes all of them.
create table trader_states (
    mint  text   collate "C" not null,
    owner text   collate "C" not null,
    slot  bigint not null,
    state text   not null,
    primary key (mint, owner)
);

-- Slot of the oldest trade among an owner's changes: what others received from then on may have been worth something else. Null when there is none or
-- these are marked.
alter table trader_changes add market_slot bigint;
update trader_changes set market_slot = slot;
