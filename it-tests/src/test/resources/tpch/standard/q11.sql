-- Q11, important stock identification
-- parameters: NATION = GERMANY, FRACTION = 0.0001
-- order: ps_partkey is added as the last key
-- columns: 2
--   ps_partkey  integer
--   value       exact 2
select ps_partkey, sum(ps_supplycost * ps_availqty) as value
from partsupp
join supplier on s_suppkey = ps_suppkey
join nation on n_nationkey = s_nationkey
where n_name = 'GERMANY'
group by ps_partkey
having sum(ps_supplycost * ps_availqty) > (
    select sum(ps_supplycost * ps_availqty) * 0.0001
    from partsupp
    join supplier on s_suppkey = ps_suppkey
    join nation on n_nationkey = s_nationkey
    where n_name = 'GERMANY')
order by value desc, ps_partkey
