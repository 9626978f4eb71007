-- Q5, local supplier volume
-- parameters: REGION = ASIA, DATE = 1994-01-01
-- order: n_name is added as the last key
-- columns: 2
--   n_name   text
--   revenue  exact 4 scaled
select
    n_name,
    sum(cast(round(l_extendedprice * 100) as integer) * (100 - cast(round(l_discount * 100) as integer))) as revenue
from customer
join orders on o_custkey = c_custkey
join lineitem on l_orderkey = o_orderkey
join supplier on s_suppkey = l_suppkey and s_nationkey = c_nationkey
join nation on n_nationkey = s_nationkey
join region on r_regionkey = n_regionkey
where r_name = 'ASIA'
  and o_orderdate >= '1994-01-01'
  and o_orderdate < date('1994-01-01', '+1 year')
group by n_name
order by revenue desc, n_name
