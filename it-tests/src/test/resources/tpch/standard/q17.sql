-- Q17, small-quantity-order revenue
-- parameters: BRAND = Brand#23, CONTAINER = SM PACK (MED BOX selects nothing at scale 0.01)
-- columns: 1
--   avg_yearly  rounded 4
select sum(l_extendedprice) / 7.0 as avg_yearly
from lineitem
join part on p_partkey = l_partkey
where p_brand = 'Brand#23'
  and p_container = 'SM PACK'
  and l_quantity < (
      select 0.2 * avg(other.l_quantity)
      from lineitem other
      where other.l_partkey = p_partkey)
