package dev.cinnabar.orm;

import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.EntitySource;
import dev.cinnabar.sql.Expression;
import dev.cinnabar.sql.RowReader;
import dev.cinnabar.sql.SelectOption;
import dev.cinnabar.sql.Table;
import dev.cinnabar.sql.node.FromNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entity under another name. Immutable. */
public record AliasedEntity<E extends Model>(EntityType<E> type, String alias) implements EntitySource<E> {
    @Override
    public Class<E> javaType() {
        return type.javaType();
    }

    @Override
    public Table table() {
        return type.table(alias);
    }

    /** In a row of several things: this entity, loaded so. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final LoadedEntity<E> with(SelectOption<? super E>... options) {
        return new LoadedEntity<>(type, alias, List.of(options));
    }

    @Override
    public FromNode node() {
        return type.node(alias);
    }

    @Override
    public Condition restriction() {
        return type.restriction(alias);
    }

    @Override
    public List<Expression<?>> expressions() {
        List<Expression<?>> all = new ArrayList<>();
        for (Attribute<E, ?> attribute : type.attributes()) {
            if (!type.isDeferred(attribute.slot())) {
                all.add(attribute.on(alias));
            }
        }
        return all;
    }

    @Override
    public @Nullable E read(RowReader row, int from) {
        throw Loading.withoutSession(type);
    }

    @Override
    public @Nullable Object told(E object, int expression) {
        return type.told(object, expression);
    }
}
