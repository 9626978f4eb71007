-- Q22, global sales opportunity
-- parameters: I1..7 = 13, 31, 23, 29, 30, 18, 17
-- columns: 3
--   cntrycode   text
--   numcust     integer
--   totacctbal  exact 2 scaled
-- how: the balances are whole cents, so the average they must exceed may be rounded down
select cntrycode, count(*) as numcust, sum(balance) as totacctbal
from (
    select substr(c_phone, 1, 2) as cntrycode, cast(round(c_acctbal * 100) as integer) as balance
    from customer
    where substr(c_phone, 1, 2) in ('13', '31', '23', '29', '30', '18', '17')
      and cast(round(c_acctbal * 100) as integer) > (
          select sum(cast(round(c_acctbal * 100) as integer)) / count(*)
          from customer
          where c_acctbal > 0.00
            and substr(c_phone, 1, 2) in ('13', '31', '23', '29', '30', '18', '17'))
      and not exists (
          select *
          from orders
          where o_custkey = c_custkey)) custsale
group by cntrycode
order by cntrycode
