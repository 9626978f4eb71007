package saidcolumns;

import static dev.cinnabar.schema.ColumnDefinition.column;

import dev.cinnabar.orm.*;
import dev.cinnabar.schema.TableElement;
import dev.cinnabar.type.Types;
import java.util.List;

@Entity(table = "users", elements = NoField.Elements.class)
public final class NoField extends NoFieldModel {
    static class Mapped {
        @Id Long id;
        String name;
        boolean active;
    }

    static final class Elements implements TableElements {
        @Override
        public List<TableElement> elements() {
            return List.of(column("nick", Types.varchar(20)));
        }
    }

    NoField() {}
}
