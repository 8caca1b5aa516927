-- From which position on a source is read: older pages may be listed after newer ones were read. What was left unread that way lies below the last
-- transaction that is neither stored nor was asked for in vain.
alter table token_sources add read_from bigint;
update token_sources s
set read_from = coalesce(
    (
        select max(a.position) + 1 from account_signatures a
        where a.mint = s.mint and a.token_account = s.address and a.position <= s.read_position
            and not exists (select from transactions t where t.mint = a.mint and t.signature = a.signature)
            and not exists (select from token_unread u where u.mint = a.mint and u.signature = a.signature)),
    (select c.first_position from cursors c where c.mint = s.mint and c.token_account = s.address),
    s.read_position + 1)
where s.read_position is not null;
