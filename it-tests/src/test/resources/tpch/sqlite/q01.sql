-- Q1, pricing summary report
-- parameters: DELTA = 90 days
-- columns: 10
--   l_returnflag    text
--   l_linestatus    text
--   sum_qty         exact 2 scaled
--   sum_base_price  exact 2 scaled
--   sum_disc_price  exact 4 scaled
--   sum_charge      exact 6 scaled
--   avg_qty         rounded 4 scaled
--   avg_price       rounded 4 scaled
--   avg_disc        rounded 4 scaled
--   count_order     integer
with lines as (
    select
        l_returnflag,
        l_linestatus,
        cast(round(l_quantity * 100) as integer) as quantity,
        cast(round(l_extendedprice * 100) as integer) as price,
        cast(round(l_discount * 100) as integer) as discount,
        cast(round(l_tax * 100) as integer) as tax
    from lineitem
    where l_shipdate <= date('1998-12-01', '-90 days'))
select
    l_returnflag,
    l_linestatus,
    sum(quantity) as sum_qty,
    sum(price) as sum_base_price,
    sum(price * (100 - discount)) as sum_disc_price,
    sum(price * (100 - discount) * (100 + tax)) as sum_charge,
    (200 * sum(quantity) + count(*)) / (2 * count(*)) as avg_qty,
    (200 * sum(price) + count(*)) / (2 * count(*)) as avg_price,
    (200 * sum(discount) + count(*)) / (2 * count(*)) as avg_disc,
    count(*) as count_order
from lines
group by l_returnflag, l_linestatus
order by l_returnflag, l_linestatus
