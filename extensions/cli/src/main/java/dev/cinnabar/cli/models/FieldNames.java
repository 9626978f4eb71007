package dev.cinnabar.cli.models;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names of the fields of one class, of which no two have one constant or one setter. Confined to one thread. */
final class FieldNames {
    private final Set<String> constants = new HashSet<>(Set.of("ENTITY"));
    private final Set<String> setters = new HashSet<>(Set.of("Class"));

    /** The name, or the same with a number behind it. */
    String free(String wanted) {
        String name = instead(wanted);
        String made = name;
        for (int again = 2; !isOpen(made); again++) {
            made = name + again;
        }
        take(made);
        return made;
    }

    /** Each model has a constant ENTITY already. */
    private static String instead(String wanted) {
        return JavaNames.constantOf(wanted).equals("ENTITY") ? wanted + "Value" : wanted;
    }

    /** The first of several that is free, or the last one with a number. */
    String first(List<String> wanted) {
        for (String name : wanted) {
            if (isOpen(name)) {
                return free(name);
            }
        }
        return free(wanted.get(wanted.size() - 1));
    }

    boolean isOpen(String name) {
        return !constants.contains(JavaNames.constantOf(name)) && !setters.contains(JavaNames.capital(name));
    }

    private void take(String name) {
        constants.add(JavaNames.constantOf(name));
        setters.add(JavaNames.capital(name));
    }
}
