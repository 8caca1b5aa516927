-- Leaves one member's report in a hash of all and brings the others' that are younger than ARGV[3] milliseconds.
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
redis.call('HSET', KEYS[1], ARGV[1], string.format('%.0f', now) .. '\n' .. ARGV[2])
redis.call('PEXPIRE', KEYS[1], ARGV[3])
local others = {}
local all = redis.call('HGETALL', KEYS[1])
for at = 1, #all, 2 do
  local told, report = string.match(all[at + 1], '^(%d+)\n(.*)$')
  if now - tonumber(told) > tonumber(ARGV[3]) then
    redis.call('HDEL', KEYS[1], all[at])
  elseif all[at] ~= ARGV[1] then
    others[#others + 1] = report
  end
end
return others
