-- Q15, top supplier
-- parameters: DATE = 1996-01-01
-- form: the standard's view revenue is a common table expression here
-- columns: 5
--   s_suppkey      integer
--   s_name         text
--   s_address      text
--   s_phone        text
--   total_revenue  exact 4 scaled
with revenue (supplier_no, total_revenue) as (
    select
        l_suppkey,
        sum(cast(round(l_extendedprice * 100) as integer) * (100 - cast(round(l_discount * 100) as integer)))
    from lineitem
    where l_shipdate >= '1996-01-01'
      and l_shipdate < date('1996-01-01', '+3 months')
    group by l_suppkey)
select s_suppkey, s_name, s_address, s_phone, total_revenue
from supplier
join revenue on supplier_no = s_suppkey
where total_revenue = (select max(total_revenue) from revenue)
order by s_suppkey
