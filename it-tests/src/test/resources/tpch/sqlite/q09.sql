-- Q9, product type profit measure
-- parameters: COLOR = green
-- columns: 3
--   nation      text
--   o_year      integer
--   sum_profit  exact 4 scaled
select nation, o_year, sum(amount) as sum_profit
from (
    select
        n_name as nation,
        cast(substr(o_orderdate, 1, 4) as integer) as o_year,
        cast(round(l_extendedprice * 100) as integer) * (100 - cast(round(l_discount * 100) as integer))
            - cast(round(ps_supplycost * 100) as integer) * cast(round(l_quantity * 100) as integer) as amount
    from part
    join lineitem on l_partkey = p_partkey
    join supplier on s_suppkey = l_suppkey
    join partsupp on ps_partkey = l_partkey and ps_suppkey = l_suppkey
    join orders on o_orderkey = l_orderkey
    join nation on n_nationkey = s_nationkey
    where p_name like '%green%') profit
group by nation, o_year
order by nation, o_year desc
