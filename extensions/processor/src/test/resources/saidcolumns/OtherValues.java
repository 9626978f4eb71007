package saidcolumns;

import static dev.cinnabar.schema.ColumnDefinition.column;

import dev.cinnabar.orm.*;
import dev.cinnabar.schema.TableElement;
import dev.cinnabar.type.Types;
import java.util.List;

@Entity(table = "users", elements = OtherValues.Elements.class)
public final class OtherValues extends OtherValuesModel {
    static class Mapped {
        @Id Long id;
        String name;
        boolean active;
    }

    static final class Elements implements TableElements {
        @Override
        public List<TableElement> elements() {
            return List.of(column("name", Types.INTEGER).notNull());
        }
    }

    OtherValues() {}
}
