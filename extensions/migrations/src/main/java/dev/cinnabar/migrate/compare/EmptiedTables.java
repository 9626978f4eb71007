package dev.cinnabar.migrate.compare;

import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.SchemaOperation.AddColumn;
import dev.cinnabar.schema.SchemaOperation.DropColumn;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.type.Types;
import java.util.List;

/**
 * Tables all of whose columns go before a new one comes, which a database may refuse: a column of no meaning stands there meanwhile.
 * Immutable.
 */
final class EmptiedTables {
    private static final ColumnDefinition<?> PLACE =
            ColumnDefinition.column(ScratchTables.PREFIX + "place", Types.INTEGER);

    private final List<TableName> tables;

    EmptiedTables(Compared compared, List<SchemaOperation> steps) {
        Touched touched = new Touched(compared.inspector(), steps);
        boolean alters = compared.inspector().traits().altersConstraints();
        this.tables = compared.standing().tables().stream()
                .filter(table -> alters && isEmptied(table, touched, steps))
                .map(TableName::of)
                .toList();
    }

    private static boolean isEmptied(TableDefinition table, Touched touched, List<SchemaOperation> steps) {
        TableName name = TableName.of(table);
        return table.columns().stream().allMatch(column -> touched.isGone(name, column.name()))
                && steps.stream().noneMatch(step -> step instanceof AddColumn add && comesFirst(add, table));
    }

    private static boolean comesFirst(AddColumn add, TableDefinition table) {
        return add.table().equals(TableName.of(table))
                && Phase.of(add) == Phase.COLUMNS_COME
                && !Filling.isFilled(add.column())
                && table.findColumn(add.column().name()).isEmpty();
    }

    List<SchemaOperation> before() {
        return tables.stream()
                .<SchemaOperation>map(table -> new AddColumn(table, PLACE))
                .toList();
    }

    List<SchemaOperation> after() {
        return tables.stream()
                .<SchemaOperation>map(table -> new DropColumn(table, PLACE))
                .toList();
    }
}
