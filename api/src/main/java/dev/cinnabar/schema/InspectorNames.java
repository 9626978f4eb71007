package dev.cinnabar.schema;

import java.util.List;

/** The names among what an inspector lists. */
final class InspectorNames {
    private InspectorNames() {}

    static List<String> of(Inspector inspector, TableFilter filter) {
        return inspector.relations(filter.schema()).stream()
                .filter(filter::accepts)
                .map(relation -> relation.name().name())
                .toList();
    }
}
