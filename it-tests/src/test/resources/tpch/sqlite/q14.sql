-- Q14, promotion effect
-- parameters: DATE = 1995-09-01
-- columns: 1
--   promo_revenue  rounded 4 scaled
select (2 * 1000000 * sum(promotion) + sum(volume)) / (2 * sum(volume)) as promo_revenue
from (
    select
        case when p_type like 'PROMO%' then volume else 0 end as promotion,
        volume
    from (
        select
            p_type,
            cast(round(l_extendedprice * 100) as integer) * (100 - cast(round(l_discount * 100) as integer)) as volume
        from lineitem
        join part on p_partkey = l_partkey
        where l_shipdate >= '1995-09-01'
          and l_shipdate < date('1995-09-01', '+1 month')))
