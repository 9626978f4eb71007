package dev.cinnabar.migrate.render;

import dev.cinnabar.schema.TableName;
import java.util.List;

/** Says names in Java. Stateless. */
final class NameSource {
    private NameSource() {}

    static Code of(String name) {
        return Literals.string(name);
    }

    static List<Code> all(List<String> names) {
        return names.stream().map(Literals::string).toList();
    }

    /** A table's name as an object. */
    static Code of(TableName name, Page page) {
        String type = page.name(TableName.class);
        return name.schema().isEmpty()
                ? Code.call(type + ".of", of(name.name()))
                : Code.call("new " + type, of(name.schema()), of(name.name()));
    }

    /** A table's name where its text will do for one of the default schema. */
    static Code shortest(TableName name, Page page) {
        return name.schema().isEmpty() ? of(name.name()) : of(name, page);
    }
}
