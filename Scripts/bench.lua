-- Asks for the addresses of the file ADDRESSES, one a line, each thread from its own place in the list.
local addresses = {}
for line in io.lines(os.getenv("ADDRESSES")) do
    addresses[#addresses + 1] = line
end

local threads = 0
function setup(thread)
    thread:set("turn", threads)
    threads = threads + 1
end

local index
function request()
    index = (index or math.floor(turn * #addresses / 2)) % #addresses + 1
    return wrk.format("GET", addresses[index])
end
