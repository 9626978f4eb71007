package dev.cinnabar.migrate.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the one revision that a whole id, a label or the beginning of an id names. */
final class NameSearch {
    private static final int SHORTEST = 4;

    private final Links links;
    private final Map<String, String> labels = new HashMap<>();

    NameSearch(Links links) {
        this.links = links;
        links.nodes().forEach(node -> node.labels().forEach(label -> labels.put(label, node.id())));
    }

    /** The whole id. */
    String find(String name) {
        if (links.ids().contains(name)) {
            return name;
        }
        String labelled = labels.get(name);
        return labelled == null ? byBeginning(name) : labelled;
    }

    private String byBeginning(String beginning) {
        List<String> found = beginning.length() < SHORTEST
                ? List.of()
                : links.ids().stream()
                        .filter(id -> id.startsWith(beginning))
                        .sorted()
                        .toList();
        if (found.size() > 1) {
            throw GraphRefusal.several(
                    "More than one id begins with `" + beginning + "`: " + GraphRefusal.names(found) + ".",
                    "Say more of it.");
        }
        if (found.isEmpty()) {
            throw GraphRefusal.none("No revision and no label has the name `" + beginning + "`.", hint(beginning));
        }
        return found.get(0);
    }

    private String hint(String name) {
        List<String> names = new ArrayList<>(links.ids());
        names.addAll(labels.keySet());
        String tooShort = name.length() < SHORTEST && links.ids().stream().anyMatch(id -> id.startsWith(name))
                ? "Say at least " + SHORTEST + " characters of an id. "
                : "";
        return tooShort + GraphRefusal.near(name, names) + "`history` lists them.";
    }
}
