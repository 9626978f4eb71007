-- Q6, forecasting revenue change
-- parameters: DATE = 1994-01-01, DISCOUNT = 0.06, QUANTITY = 24
-- columns: 1
--   revenue  exact 4 scaled
select sum(price * discount) as revenue
from (
    select
        cast(round(l_extendedprice * 100) as integer) as price,
        cast(round(l_discount * 100) as integer) as discount
    from lineitem
    where l_shipdate >= '1994-01-01'
      and l_shipdate < date('1994-01-01', '+1 year')
      and l_quantity < 24)
where discount between 6 - 1 and 6 + 1
