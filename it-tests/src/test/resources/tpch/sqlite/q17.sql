-- Q17, small-quantity-order revenue
-- parameters: BRAND = Brand#23, CONTAINER = SM PACK (MED BOX selects nothing at scale 0.01)
-- columns: 1
--   avg_yearly  rounded 4 scaled
-- how: q < 0.2 * avg is 5q < sum / count, and 5q is whole hundredths, so sum / count may be rounded up
select (200 * sum(cast(round(l_extendedprice * 100) as integer)) + 7) / (2 * 7) as avg_yearly
from lineitem
join part on p_partkey = l_partkey
where p_brand = 'Brand#23'
  and p_container = 'SM PACK'
  and 5 * cast(round(l_quantity * 100) as integer) < (
      select (sum(cast(round(other.l_quantity * 100) as integer)) + count(*) - 1) / count(*)
      from lineitem other
      where other.l_partkey = p_partkey)
