package dev.cinnabar.sql;

import java.util.ServiceLoader;

/** How a statement prints itself: with the words of whoever answers, since the grammar stands above this room. */
public interface Printing {
    /** The statement in standard words, with its values behind it. */
    String text(Statement statement);

    /** The statement as the grammar at hand writes it. */
    static String print(Statement statement) {
        return Found.PRINTER.text(statement);
    }

    /** The one grammar at hand, looked for once. */
    final class Found {
        private static final Printing PRINTER = ServiceLoader.load(Printing.class, Printing.class.getClassLoader())
                .findFirst()
                .orElse(statement -> statement.node().toString());

        private Found() {}
    }
}
