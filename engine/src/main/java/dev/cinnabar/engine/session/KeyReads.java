package dev.cinnabar.engine.session;

import dev.cinnabar.engine.load.EntityQueries;
import dev.cinnabar.engine.load.Sight;
import dev.cinnabar.engine.mapping.Mapping;
import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.engine.unit.UnitOfWork;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.orm.EntityType;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.ObjectState;
import dev.cinnabar.orm.QueryOption;
import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.Query;
import dev.cinnabar.sql.Select;
import dev.cinnabar.sql.Sql;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Objects by their keys: from the session where that has them, else from the database. Confined to the session's thread.
 */
record KeyReads(UnitOfWork unit, EntityQueries queries, Sight sight, Statements statements) {
    <E extends Model> Optional<E> find(Class<E> type, Object key) {
        Mapping mapping = unit.mappings().of(EntityType.of(type));
        Object checked = mapping.checkedKey(key);
        return find(type, mapping, checked, mapping::is);
    }

    private <E extends Model> Optional<E> find(
            Class<E> type, Mapping mapping, Object key, Function<Object, Condition> row) {
        Tracked known = unit.identities().get(mapping, key);
        if (known == null) {
            return run(byKey(type, row.apply(key)), key);
        }
        if (known.state() == ObjectState.DELETED || !type.isInstance(known.object())) {
            return Optional.empty(); // the row is gone, or of another kind
        }
        return known.isLoaded(mapping.loadedSlots()[0]) ? seen(type, mapping, known) : again(type, mapping, known);
    }

    /** One that is here, if criteria let it be seen. */
    private <E extends Model> Optional<E> seen(Class<E> type, Mapping mapping, Tracked known) {
        return switch (sight.of(known, List.of())) {
            case SEEN -> {
                known.givenPlainly();
                yield Optional.of(type.cast(known.object()));
            }
            case HIDDEN -> Optional.empty();
            case UNKNOWN -> {
                Object key = Objects.requireNonNull(known.key());
                yield run(byKey(type, mapping.isOwn(key)), key);
            }
        };
    }

    /** Its values were forgotten; its row may be gone. */
    private <E extends Model> Optional<E> again(Class<E> type, Mapping mapping, Tracked known) {
        Object key = Objects.requireNonNull(known.key());
        Optional<E> again = run(byKey(type, mapping.isOwn(key)), key);
        if (again.isEmpty() && !isThere(mapping, key)) {
            unit.lost(known);
        }
        return again;
    }

    /** Whether there is a row, though criteria may hide it. */
    private boolean isThere(Mapping mapping, Object key) {
        Query<Long> count = Sql.select(Sql.count()).from(mapping.type()).where(mapping.isOwn(key));
        return statements.reading().execute(count).one() > 0;
    }

    <E extends Model> Optional<E> find(Class<E> type, Object key, UnaryOperator<Select<E>> how) {
        Mapping mapping = unit.mappings().of(EntityType.of(type));
        Object checked = mapping.checkedKey(key);
        Select<E> asked = how.apply(byKey(type, mapping.is(checked)));
        return run(asked, checked).filter(found -> !isHidden(found, asked));
    }

    /** Whether what was changed in memory and not flushed takes it out of sight. */
    private boolean isHidden(Model found, Select<?> asked) {
        List<QueryOption> said = asked.loading().stream()
                .filter(QueryOption.class::isInstance)
                .map(QueryOption.class::cast)
                .toList();
        Tracked held = unit.held(found);
        return held != null && sight.of(held, said) == Sight.Answer.HIDDEN;
    }

    /** Of just this class, where objects of its kinds may have the same key. */
    @Nullable
    Model find(Mapping mapping, Object key) {
        return find(mapping.type().javaType(), mapping, key, mapping::isOwn).orElse(null);
    }

    private static <E extends Model> Select<E> byKey(Class<E> type, Condition row) {
        return Sql.select(type).where(row);
    }

    private <E extends Model> Optional<E> run(Select<E> select, Object key) {
        List<E> found = queries.run(select, statements.reading()).all();
        if (found.size() > 1) {
            throw severalKinds(found, key);
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    private static UsageException severalKinds(List<? extends Model> found, Object key) {
        List<String> kinds =
                found.stream().map(object -> object.getClass().getSimpleName()).toList();
        return new UsageException(
                ErrorCode.BAD_KEY,
                "The key " + key + " is that of rows of several kinds: " + kinds + ".",
                "find it by the class that is meant, as in find(" + kinds.get(0) + ".class, " + key + ")");
    }
}
