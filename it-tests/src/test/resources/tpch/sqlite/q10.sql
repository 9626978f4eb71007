-- Q10, returned item reporting
-- parameters: DATE = 1993-10-01
-- order: c_custkey is added as the last key
-- columns: 8
--   c_custkey  integer
--   c_name     text
--   revenue    exact 4 scaled
--   c_acctbal  exact 2 scaled
--   n_name     text
--   c_address  text
--   c_phone    text
--   c_comment  text
select
    c_custkey,
    c_name,
    sum(cast(round(l_extendedprice * 100) as integer) * (100 - cast(round(l_discount * 100) as integer))) as revenue,
    cast(round(c_acctbal * 100) as integer) as c_acctbal_cents,
    n_name,
    c_address,
    c_phone,
    c_comment
from customer
join orders on o_custkey = c_custkey
join lineitem on l_orderkey = o_orderkey
join nation on n_nationkey = c_nationkey
where o_orderdate >= '1993-10-01'
  and o_orderdate < date('1993-10-01', '+3 months')
  and l_returnflag = 'R'
group by c_custkey, c_name, c_acctbal, c_phone, n_name, c_address, c_comment
order by revenue desc, c_custkey
limit 20
