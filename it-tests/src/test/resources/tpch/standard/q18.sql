-- Q18, large volume customer
-- parameters: QUANTITY = 300
-- order: o_orderkey is added as the last key
-- columns: 6
--   c_name        text
--   c_custkey     integer
--   o_orderkey    integer
--   o_orderdate   date
--   o_totalprice  exact 2
--   sum_qty       exact 2
select c_name, c_custkey, o_orderkey, o_orderdate, o_totalprice, sum(l_quantity) as sum_qty
from customer
join orders on o_custkey = c_custkey
join lineitem on l_orderkey = o_orderkey
where o_orderkey in (
    select l_orderkey
    from lineitem
    group by l_orderkey
    having sum(l_quantity) > 300)
group by c_name, c_custkey, o_orderkey, o_orderdate, o_totalprice
order by o_totalprice desc, o_orderdate, o_orderkey
limit 100
