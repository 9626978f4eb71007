package dev.cinnabar.cli.script;

import dev.cinnabar.migrate.draft.ScriptLanguage;
import dev.cinnabar.migrate.render.ScriptTemplate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What {@code init} writes. */
public enum Template {
    JAVA("scripts in Java, one database") {
        @Override
        String configuration(String folder) {
            return HEAD + ONE + MODELS + scripts(folder);
        }
    },
    SQL("scripts in SQL, one database") {
        @Override
        String configuration(String folder) {
            return HEAD + ONE + MODELS + scripts(folder) + "script-language = \"sql\"\n";
        }
    },
    MULTI("scripts in Java, several databases") {
        @Override
        String configuration(String folder) {
            return HEAD + MODELS + """

                # What a section does not say is said above; cinnabar --name first upgrade
                [databases.first]
                url = "sqlite:///first.db"
                scripts = "%1$s/first"

                [databases.second]
                url = "sqlite:///second.db"
                scripts = "%1$s/second"
                """.formatted(folder);
        }
    };

    private static final String HEAD = """
        # How the command line finds databases, models and scripts. ${NAME} is a variable of the environment.
        """;
    private static final String ONE = """

        url = "sqlite:///app.db"
        # url = "postgresql://localhost:5432/app"
        # user = "app"
        # password-env = "APP_PASSWORD" # else CINNABAR_PASSWORD, else it is asked for
        """;
    private static final String MODELS = """

        # Where models, dialects and drivers are found; lib/* stands for all jars of a folder.
        class-path = ["target/classes"]
        models = "class-path"
        # include = ["shop_*"]
        # exclude = ["legacy_*"]
        """;

    private final String description;

    Template(String description) {
        this.description = description;
    }

    private static String scripts(String folder) {
        return "\n"
                + "# A folder of scripts in Java and SQL; \"class-path\" for those that are built with the program.\n"
                + "scripts = \""
                + folder + "\"\n";
    }

    abstract String configuration(String folder);

    /** What it is called: {@code java}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String description() {
        return description;
    }

    /** The files by their names, relative to the folder of the configuration. */
    public Map<String, String> files(String folder) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("cinnabar.toml", configuration(folder));
        if (this == JAVA) {
            files.put(folder + "/" + ScriptLanguage.TEMPLATE, ScriptTemplate.STANDARD.text());
        }
        return files;
    }
}
