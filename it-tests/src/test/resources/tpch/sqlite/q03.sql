-- Q3, shipping priority
-- parameters: SEGMENT = BUILDING, DATE = 1995-03-15
-- order: l_orderkey is added as the last key
-- columns: 4
--   l_orderkey      integer
--   revenue         exact 4 scaled
--   o_orderdate     date
--   o_shippriority  integer
select
    l_orderkey,
    sum(cast(round(l_extendedprice * 100) as integer) * (100 - cast(round(l_discount * 100) as integer))) as revenue,
    o_orderdate,
    o_shippriority
from customer
join orders on o_custkey = c_custkey
join lineitem on l_orderkey = o_orderkey
where c_mktsegment = 'BUILDING'
  and o_orderdate < '1995-03-15'
  and l_shipdate > '1995-03-15'
group by l_orderkey, o_orderdate, o_shippriority
order by revenue desc, o_orderdate, l_orderkey
limit 10
