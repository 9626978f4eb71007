-- Q11, important stock identification
-- parameters: NATION = GERMANY, FRACTION = 0.0001
-- order: ps_partkey is added as the last key
-- columns: 2
--   ps_partkey  integer
--   value       exact 2 scaled
with stock as (
    select ps_partkey, sum(cast(round(ps_supplycost * 100) as integer) * ps_availqty) as value
    from partsupp
    join supplier on s_suppkey = ps_suppkey
    join nation on n_nationkey = s_nationkey
    where n_name = 'GERMANY'
    group by ps_partkey)
select ps_partkey, value
from stock
where value * 10000 > (select sum(value) from stock)
order by value desc, ps_partkey
