-- A hundred partners poll a TAXII server: for wrk, see README.md. Each connection is one partner's tool, which asks five times a second.
-- Six of ten requests ask for what is new, of which there is nothing; three take a page of 20 objects, one a page of 100 manifest entries.
local root = os.getenv("TAXII_ROOT") or "releases"
local partners = {}
for line in io.lines(os.getenv("TAXII_PARTNERS")) do
  local collection, authorization = line:match("^(%S+) (%S+)$")
  partners[#partners + 1] = { collection = collection, authorization = "Basic " .. authorization }
end
math.randomseed(7)

function delay()
  return 170 + math.random(0, 30)
end

function request()
  local partner = partners[math.random(#partners)]
  local path = "/" .. root .. "/collections/" .. partner.collection
  local kind = math.random(10)
  if kind <= 6 then
    path = path .. "/objects/?added_after=2099-01-01T00:00:00Z"
  elseif kind <= 9 then
    path = path .. "/objects/?limit=20&next=" .. math.random(0, 9000) .. "-" .. os.getenv("TAXII_MARK")
  else
    path = path .. "/manifest/?limit=100"
  end
  return wrk.format("GET", path, { ["Authorization"] = partner.authorization, ["Accept"] = "application/taxii+json;version=2.1" })
end

function done(summary, latency, requests)
  io.write(string.format("rate %.0f/s, p50 %.1f ms, p99 %.1f ms, p99.9 %.1f ms, greatest %.1f ms, not 200: %d, broken: %d\n",
    summary.requests / summary.duration * 1e6, latency:percentile(50) / 1000, latency:percentile(99) / 1000,
    latency:percentile(99.9) / 1000, latency.max / 1000, summary.errors.status,
    summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout))
end
