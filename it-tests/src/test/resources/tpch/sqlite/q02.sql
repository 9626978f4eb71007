-- Q2, minimum cost supplier
-- parameters: SIZE = 15, TYPE = BRASS, REGION = EUROPE
-- columns: 8
--   s_acctbal  exact 2 scaled
--   s_name     text
--   n_name     text
--   p_partkey  integer
--   p_mfgr     text
--   s_address  text
--   s_phone    text
--   s_comment  text
select
    cast(round(s_acctbal * 100) as integer) as s_acctbal_cents,
    s_name,
    n_name,
    p_partkey,
    p_mfgr,
    s_address,
    s_phone,
    s_comment
from part
join partsupp on ps_partkey = p_partkey
join supplier on s_suppkey = ps_suppkey
join nation on n_nationkey = s_nationkey
join region on r_regionkey = n_regionkey
where p_size = 15
  and p_type like '%BRASS'
  and r_name = 'EUROPE'
  and ps_supplycost = (
      select min(cheapest.ps_supplycost)
      from partsupp cheapest
      join supplier seller on seller.s_suppkey = cheapest.ps_suppkey
      join nation home on home.n_nationkey = seller.s_nationkey
      join region area on area.r_regionkey = home.n_regionkey
      where cheapest.ps_partkey = p_partkey
        and area.r_name = 'EUROPE')
order by s_acctbal_cents desc, n_name, s_name, p_partkey
limit 100
