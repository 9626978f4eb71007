package dev.cinnabar.orm;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.schema.Index.index;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.error.UsageException;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.type.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Kinds of entities that are written by hand. */
class KindsTest {
    abstract static class Plain extends Model {
        private final Map<Integer, @Nullable Object> values = new HashMap<>();

        @Override
        protected @Nullable Object read$(int slot) {
            return values.get(slot);
        }

        @Override
        protected void write$(int slot, @Nullable Object value) {
            values.put(slot, value);
        }
    }

    /** It stands in one table with its kinds. */
    static class Tool extends Plain {
        static final EntityType<Tool> ENTITY = EntityType.define(Tool.class, "tools", Tool::new);
        static final NumberAttribute<Tool, Long> ID =
                ENTITY.attribute("id", column("id", Types.BIGINT).primaryKey());

        static {
            ENTITY.discriminator("kind").sealed();
        }

        @Override
        protected EntityType<?> type$() {
            return ENTITY;
        }
    }

    static final class Saw extends Tool {}

    static final class Drill extends Tool {}

    /** A kind has a table of its own, with a column that is called as one above. */
    static class Pen extends Plain {
        static final EntityType<Pen> ENTITY = EntityType.define(Pen.class, "pens", Pen::new);
        static final NumberAttribute<Pen, Long> ID =
                ENTITY.attribute("id", column("id", Types.BIGINT).primaryKey());
        static final NumberAttribute<Pen, Integer> SIZE = ENTITY.attribute("size", column("size", Types.INTEGER));

        static {
            ENTITY.sealed();
        }

        @Override
        protected EntityType<?> type$() {
            return ENTITY;
        }

        @Override
        protected void defaults$() {
            put(SIZE, 5);
        }

        final void put(Attribute<?, ?> attribute, Object value) {
            become(attribute.slot(), value);
        }
    }

    static final class Brush extends Pen {
        static final EntityType<Brush> ENTITY = EntityType.defineUnder(Pen.ENTITY, Brush.class, "brushes", Brush::new);
        static final NumberAttribute<Brush, Integer> HAIRS = ENTITY.attribute("hairs", column("size", Types.INTEGER));
        static final ToMany<Brush, Tool> TOOLS =
                ENTITY.toMany("tools", Tool.class, relation -> relation.secondary("brush_tools"));

        static {
            ENTITY.sealed();
        }

        @Override
        protected EntityType<?> type$() {
            return ENTITY;
        }
    }

    private static List<String> columns(EntityType<?> type) {
        return type.table().columns().stream().map(ColumnDefinition::name).toList();
    }

    private static EntityType<Saw> saw(String value) {
        EntityType<Saw> saw = EntityType.defineWithin(Tool.ENTITY, Saw.class, Saw::new);
        NumberAttribute<Saw, Integer> teeth = saw.attribute("teeth", column("teeth", Types.INTEGER));
        return saw.references(Pen.class, teeth)
                .with(index("tools_teeth", "teeth"))
                .discriminatorValue(value);
    }

    @Test
    void kindThatIsRefused_leavesNothingBehind() {
        EntityType<Saw> refused = saw("tool");

        assertThatThrownBy(refused::sealed).isInstanceOf(UsageException.class);

        assertThatThrownBy(() -> EntityType.of(Saw.class)).isInstanceOf(UsageException.class);
        assertThat(Tool.ENTITY.subtypes()).doesNotContain(refused);
        assertThat(columns(Tool.ENTITY)).doesNotContain("teeth");
        assertThat(Tool.ENTITY.whole().indexes()).isEmpty();
        assertThat(Tool.ENTITY.whole().foreignKeys()).isEmpty();
    }

    @Test
    void kind_speaksOfItsColumns_beforeOthersDo() {
        EntityType<Drill> drill = EntityType.defineWithin(Tool.ENTITY, Drill.class, Drill::new);
        assertThat(columns(Tool.ENTITY)).doesNotContain("power");

        NumberAttribute<Drill, Integer> power = drill.attribute("power", column("power", Types.INTEGER));

        assertThat(drill.table().column("power", Types.INTEGER).columnName()).isEqualTo("power");
        assertThat(columns(drill)).contains("id", "kind", "power");
        assertThat(columns(Tool.ENTITY)).doesNotContain("power");

        drill.with(index("tools_power", power.columnName())).sealed();

        assertThat(columns(Tool.ENTITY)).contains("power");
        assertThat(Tool.ENTITY.whole().indexes()).hasSize(1);
        assertThat(EntityType.of(Drill.class)).isSameAs(drill);
    }

    @Test
    void defaultOfAColumnAbove_isNotThatOfAColumnOfItsName() {
        ColumnDefinition<?> size = Brush.HAIRS.definition();

        assertThat(Brush.ENTITY.table().definition().insertDefaults().of(size)).isNull();
        assertThat(Pen.ENTITY.table().definition().insertDefaults().of(size)).isNotNull();
    }

    @Test
    void tablesOfAnEntity_areThoseBetweenItsKindsAndOthersToo() {
        assertThat(Brush.ENTITY.parent()).isSameAs(Pen.ENTITY);

        assertThat(new ClassTables().of(List.of(Pen.class)))
                .extracting(TableDefinition::name)
                .containsExactly("pens", "brushes", "brush_tools");
    }
}
