package dev.cinnabar.engine.types;

import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.SchemaOperation.AddColumn;
import dev.cinnabar.schema.SchemaOperation.AlterColumn;
import dev.cinnabar.schema.SchemaOperation.Conditional;
import dev.cinnabar.schema.SchemaOperation.CreateTable;
import dev.cinnabar.schema.SchemaOperation.DropColumn;
import dev.cinnabar.schema.SchemaOperation.RebuildTable;
import java.util.List;

/** The columns whose types a step of a schema writes. Stateless. */
final class OpenColumns {
    private OpenColumns() {}

    static List<? extends ColumnDefinition<?>> of(SchemaOperation step) {
        if (step instanceof CreateTable create) {
            return create.table().columns();
        } else if (step instanceof AddColumn add) {
            return List.of(add.column());
        } else if (step instanceof AlterColumn alter) {
            return List.of(alter.from(), alter.to());
        } else if (step instanceof DropColumn drop) {
            return List.of(drop.column());
        }
        if (step instanceof RebuildTable rebuild) {
            return rebuild.to().columns();
        }
        return step instanceof Conditional conditional ? of(conditional.operation()) : List.of();
    }
}
