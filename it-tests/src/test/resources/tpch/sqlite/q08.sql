-- Q8, national market share
-- parameters: NATION = UNITED STATES (BRAZIL has no share at scale 0.01), REGION = AMERICA, TYPE = ECONOMY ANODIZED STEEL
-- columns: 2
--   o_year     integer
--   mkt_share  rounded 6 scaled
select
    o_year,
    (2 * 1000000 * sum(case when nation = 'UNITED STATES' then volume else 0 end) + sum(volume)) / (2 * sum(volume))
        as mkt_share
from (
    select
        cast(substr(o_orderdate, 1, 4) as integer) as o_year,
        cast(round(l_extendedprice * 100) as integer) * (100 - cast(round(l_discount * 100) as integer)) as volume,
        n2.n_name as nation
    from part
    join lineitem on l_partkey = p_partkey
    join supplier on s_suppkey = l_suppkey
    join orders on o_orderkey = l_orderkey
    join customer on c_custkey = o_custkey
    join nation n1 on n1.n_nationkey = c_nationkey
    join region on r_regionkey = n1.n_regionkey
    join nation n2 on n2.n_nationkey = s_nationkey
    where r_name = 'AMERICA'
      and o_orderdate between '1995-01-01' and '1996-12-31'
      and p_type = 'ECONOMY ANODIZED STEEL') all_nations
group by o_year
order by o_year
