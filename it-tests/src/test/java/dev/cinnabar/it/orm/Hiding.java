package dev.cinnabar.it.orm;

import dev.cinnabar.it.orm.kinds.Person;
import dev.cinnabar.plugin.LoaderCriteria;
import dev.cinnabar.plugin.Plugin;
import dev.cinnabar.plugin.PluginContext;
import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.EntitySource;
import java.util.Optional;
import java.util.function.Predicate;

/** Hides every row of some entities that has a name, as long as one is said. It knows nothing of kinds. */
final class Hiding implements Plugin {
    private final Predicate<Class<?>> entities;
    String hidden = "";

    Hiding(Predicate<Class<?>> entities) {
        this.entities = entities;
    }

    @Override
    public String name() {
        return "hiding";
    }

    @Override
    public void install(PluginContext context) {
        context.criteria(LoaderCriteria.of("hiding", this::conditionFor));
    }

    private Optional<Condition> conditionFor(EntitySource<?> entity) {
        return hidden.isEmpty() || !entities.test(entity.javaType())
                ? Optional.empty()
                : Optional.of(entity.table().column("name", Person.NAME.type()).ne(hidden));
    }
}
