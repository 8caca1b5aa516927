-- KEYS[1] sorted set of the calls that were let through, scored by their time in microseconds
-- ARGV[1] span of the window in microseconds, ARGV[2] limit, ARGV[3] a member that is new, ARGV[4] the time in microseconds, empty for the server's
-- returns whether the call is let through, how many more would be, microseconds until the oldest leaves the window
local now = tonumber(ARGV[4])
if not now then
  local time = redis.call('TIME')
  now = tonumber(time[1]) * 1000000 + tonumber(time[2])
end
local span = tonumber(ARGV[1])
local limit = tonumber(ARGV[2])
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', string.format('%.0f', now - span))
local used = redis.call('ZCARD', KEYS[1])
local allowed = 0
if used < limit then
  allowed = 1
  used = used + 1
  redis.call('ZADD', KEYS[1], string.format('%.0f', now), ARGV[3])
  redis.call('PEXPIRE', KEYS[1], string.format('%.0f', math.ceil(span / 1000)))
end
local oldest = tonumber(redis.call('ZRANGE', KEYS[1], 0, 0, 'WITHSCORES')[2])
return {allowed, limit - used, oldest + span - now}
