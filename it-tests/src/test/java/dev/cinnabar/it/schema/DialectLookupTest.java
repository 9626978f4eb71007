package dev.cinnabar.it.schema;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.error.UsageException;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.type.Types;
import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Dialects are looked for with the thread's class loader, which costs as much as its class path is long. */
class DialectLookupTest {
    private static final MetaData PEOPLE =
            MetaData.of(TableDefinition.of("people", column("id", Types.INTEGER).primaryKey()));

    private final ClassLoader usual = Thread.currentThread().getContextClassLoader();

    @AfterEach
    void putBack() {
        Thread.currentThread().setContextClassLoader(usual);
    }

    /** Gives what the usual one gives, or nothing, and counts what it is asked for. */
    private static final class Asked extends ClassLoader {
        private final boolean knowsServices;
        private int questions;

        Asked(ClassLoader parent, boolean knowsServices) {
            super(parent);
            this.knowsServices = knowsServices;
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            questions++;
            return knowsServices ? super.getResources(name) : Collections.emptyEnumeration();
        }
    }

    @Test
    void dialect_isLookedForOnce_byEachClassLoader() {
        Asked first = new Asked(usual, true);
        Thread.currentThread().setContextClassLoader(first);
        String script = PEOPLE.ddl("sqlite");
        int questions = first.questions;

        assertThat(PEOPLE.ddl("sqlite")).isEqualTo(script).contains("people");
        assertThat(first.questions).isEqualTo(questions).isPositive();

        Asked second = new Asked(usual, true);
        Thread.currentThread().setContextClassLoader(second);
        assertThat(PEOPLE.ddl("sqlite")).isEqualTo(script);
        assertThat(second.questions).isEqualTo(questions);
    }

    @Test
    void dialect_isMissed_whereTheClassLoaderHasNone_whateverAnotherOneHas() {
        assertThat(PEOPLE.ddl("sqlite")).contains("people");
        Thread.currentThread().setContextClassLoader(new Asked(usual, false));

        assertThatThrownBy(() -> PEOPLE.ddl("sqlite"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("No dialect named `sqlite`");
    }
}
