package dev.cinnabar.cli.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What stands before the first line that is typed: imports and variables. Stateless. */
final class Prelude {
    private static final List<String> LINES = List.of(
            "import java.math.*;",
            "import java.time.*;",
            "import java.util.*;",
            "import java.util.stream.*;",
            "import dev.cinnabar.connect.*;",
            "import dev.cinnabar.orm.Load;",
            "import dev.cinnabar.orm.Session;",
            "import dev.cinnabar.orm.SessionFactory;",
            "import dev.cinnabar.schema.*;",
            "import dev.cinnabar.type.Types;",
            "import static dev.cinnabar.orm.Load.*;",
            "import static dev.cinnabar.sql.Sql.*;",
            "Engine engine = dev.cinnabar.cli.shell.Handed.engine();",
            "SessionFactory sessions = SessionFactory.of(engine);");

    private Prelude() {}

    /** With the packages of those models. */
    static List<String> of(List<Class<?>> models) {
        Set<String> packages = new TreeSet<>();
        models.forEach(model -> packages.add(model.getPackageName()));
        packages.remove("");
        List<String> lines = new ArrayList<>();
        packages.forEach(name -> lines.add("import " + name + ".*;"));
        lines.addAll(LINES);
        return lines;
    }
}
