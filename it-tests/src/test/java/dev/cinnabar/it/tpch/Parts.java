package dev.cinnabar.it.tpch;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.sql.Sql.table;
import static dev.cinnabar.type.Types.BIGINT;
import static dev.cinnabar.type.Types.INTEGER;
import static dev.cinnabar.type.Types.decimal;
import static dev.cinnabar.type.Types.varchar;

import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.schema.TextColumn;
import dev.cinnabar.sql.Table;
import dev.cinnabar.sql.TableNumber;
import dev.cinnabar.sql.TableText;
import java.math.BigDecimal;

/** The parts of TPC-H: the table, and its columns or those of an alias of it. Immutable. */
final class Parts extends TpchTable {
    static final NumberColumn<Long> PARTKEY =
            column("p_partkey", BIGINT).primaryKey().autoincrement(false);
    static final TextColumn NAME = column("p_name", varchar(55)).notNull();
    static final TextColumn MFGR = column("p_mfgr", varchar(25)).notNull();
    static final TextColumn BRAND = column("p_brand", varchar(10)).notNull();
    static final TextColumn TYPE = column("p_type", varchar(25)).notNull();
    static final NumberColumn<Integer> SIZE = column("p_size", INTEGER).notNull();
    static final TextColumn CONTAINER = column("p_container", varchar(10)).notNull();
    static final NumberColumn<BigDecimal> RETAILPRICE =
            column("p_retailprice", decimal(12, 2)).notNull();
    static final TextColumn COMMENT = column("p_comment", varchar(23)).notNull();

    static final Table TABLE = table("part", PARTKEY, NAME, MFGR, BRAND, TYPE, SIZE, CONTAINER, RETAILPRICE, COMMENT);

    final TableNumber<Long> partkey = table.column(PARTKEY);
    final TableText name = table.column(NAME);
    final TableText mfgr = table.column(MFGR);
    final TableText brand = table.column(BRAND);
    final TableText type = table.column(TYPE);
    final TableNumber<Integer> size = table.column(SIZE);
    final TableText container = table.column(CONTAINER);
    final TableNumber<BigDecimal> retailprice = table.column(RETAILPRICE);
    final TableText comment = table.column(COMMENT);

    Parts(Table table) {
        super(table);
    }
}
