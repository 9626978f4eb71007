package dev.cinnabar.orm;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.type.Types;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EntityTypeTest {
    static final class Thing extends Model {
        static final EntityType<Thing> ENTITY = EntityType.define(Thing.class, "things", Thing::new);

        @Override
        protected EntityType<?> type$() {
            return ENTITY;
        }

        @Override
        protected @Nullable Object read$(int slot) {
            return null;
        }

        @Override
        protected void write$(int slot, @Nullable Object value) {}
    }

    @Test
    void lists_growAsLongAsMoreIsSaid() {
        EntityType<Thing> entity = Thing.ENTITY;
        assertThat(entity.expressions()).isEmpty();

        NumberAttribute<Thing, Long> id =
                entity.attribute("id", column("id", Types.BIGINT).primaryKey());
        TextAttribute<Thing> words = entity.attribute("words", column("its_words", Types.TEXT));

        assertThat(entity.expressions()).hasSize(2);
        entity.deferred(words);
        assertThat(entity.expressions()).hasSize(1).first().isSameAs(id);
        assertThat(entity.table().definition().findColumn("words")).contains(words.definition());
        assertThat(entity.table().definition().findColumn("its_words")).contains(words.definition());
    }
}
