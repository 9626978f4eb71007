package saidcolumns;

import static dev.cinnabar.schema.ColumnDefinition.column;

import dev.cinnabar.orm.*;
import dev.cinnabar.schema.TableElement;
import dev.cinnabar.type.Types;
import java.util.List;

@Entity(table = "users", elements = OtherType.Elements.class)
public final class OtherType extends OtherTypeModel {
    static class Mapped {
        @Id Long id;
        String name;
        boolean active;
    }

    static final class Elements implements TableElements {
        @Override
        public List<TableElement> elements() {
            return List.of(column("active", Types.declared("bool", Types.BOOLEAN)).notNull());
        }
    }

    OtherType() {}
}
