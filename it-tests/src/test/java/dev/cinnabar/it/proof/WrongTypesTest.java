package dev.cinnabar.it.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that must not compile, since the database would refuse them or answer nonsense. */
class WrongTypesTest {
    private static final String FRAME = """
        import static dev.cinnabar.sql.Sql.*;
        import dev.cinnabar.schema.*;
        import dev.cinnabar.sql.*;
        import dev.cinnabar.type.Types;
        import java.math.BigDecimal;
        import java.time.*;
        import java.util.*;

        class Line {
            static final NumberColumn<Long> ID = ColumnDefinition.column("id", Types.BIGINT);
            static final TextColumn NAME = ColumnDefinition.column("name", Types.varchar(50));
            static final BooleanColumn OPEN = ColumnDefinition.column("open", Types.BOOLEAN);
            static final NumberColumn<BigDecimal> PRICE = ColumnDefinition.column("price", Types.decimal(9, 2));
            static final ColumnDefinition<Instant> SINCE = ColumnDefinition.column("since", Types.TIMESTAMP);
            static final Table T = table("t", ID, NAME, OPEN, PRICE, SINCE);

            static Object line() {
                return %s;
            }
        }
        """;

    private static List<String> errors(String line) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        JavaFileObject source =
                new SimpleJavaFileObject(URI.create("string:///Line.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return FRAME.formatted(line);
                    }
                };
        List<String> options = List.of("-proc:none", "-implicit:none", "-cp", classPath());
        JavaFileManagerWithoutOutput files =
                new JavaFileManagerWithoutOutput(compiler.getStandardFileManager(found, Locale.ROOT, null));
        compiler.getTask(new StringWriter(), files, found, options, null, List.of(source))
                .call();
        return found.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .toList();
    }

    /** Wherever the API's classes are: on the class path, or in the module path's jars. */
    private static String classPath() {
        return String.join(
                java.io.File.pathSeparator,
                System.getProperty("java.class.path"),
                System.getProperty("jdk.module.path", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "T.column(ID).eq(\"x\")",
                "T.column(NAME).eq(5)",
                "T.column(NAME).gt(T.column(ID))",
                "T.column(ID).in(List.of(\"x\"))",
                "T.column(ID).in(select(T.column(NAME)))",
                "T.column(ID).between(\"a\", \"b\")",
                "T.column(ID).like(\"x\")",
                "T.column(ID).as(\"b\").like(\"x\")",
                "T.column(NAME).plus(1)",
                "T.column(OPEN).eq(1)",
                "T.column(SINCE).lt(LocalDate.MIN)",
                "T.column(SINCE).like(\"x\")",
                "count().gt(\"5\")",
                "select(T.column(NAME)).where(T.column(NAME))",
                "insert(T).set(NAME, 5)",
                "insert(T).set(PRICE, \"1.00\")",
                "update(T).set(ID, T.column(NAME))",
                "update(T).set(OPEN, \"true\")",
                "NAME.references(T, ID)",
                "optional(5, T.column(NAME)::eq)",
                "coalesce(T.column(NAME), T.column(ID))",
                "select(String.class)",
                "select(T.column(ID)).union(select(T.column(NAME)))"
            })
    void line_doesNotCompile(String line) {
        assertThat(errors(line)).as(line).isNotEmpty().noneMatch(error -> error.contains("package dev.cinnabar"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "T.column(ID).eq(1)",
                "T.column(ID).eq(1L)",
                "T.column(PRICE).gt(9.99)",
                "T.column(NAME).eq(\"x\")",
                "T.column(NAME).eq(T.column(NAME).lower())",
                "T.column(ID).in(select(T.column(ID)))",
                "T.column(SINCE).lt(Instant.EPOCH)",
                "select(T.column(NAME)).where(T.column(OPEN), T.column(ID).gt(1))",
                "insert(T).set(NAME, \"x\").set(PRICE, T.column(PRICE).plus(1))",
                "T.column(NAME).as(\"n\").like(\"x%\")",
                "optional(5L, T.column(ID)::eq)"
            })
    void line_compiles(String line) {
        assertThat(errors(line)).as(line).isEmpty();
    }

    @Test
    void nullLiteral_isAmbiguous() {
        assertThat(errors("T.column(NAME).eq(null)")).isNotEmpty();
    }

    /** Writes no class files. */
    private static final class JavaFileManagerWithoutOutput
            extends javax.tools.ForwardingJavaFileManager<javax.tools.JavaFileManager> {
        JavaFileManagerWithoutOutput(javax.tools.JavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, javax.tools.FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("mem:///" + className + ".class"), kind) {
                @Override
                public java.io.OutputStream openOutputStream() {
                    return java.io.OutputStream.nullOutputStream();
                }
            };
        }
    }
}
