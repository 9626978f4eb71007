package dev.cinnabar.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.ServiceLoader;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedSqlCheckTest {
    @TempDir
    private java.nio.file.Path classes;

    @Tag("SEC-07")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sql.text(input)",
                "Sql.text(\"SELECT \" + input)",
                "Sql.text(input.trim())",
                "Sql.text(String.format(\"SELECT %s\", input))",
                "Sql.text(\"SELECT %s\".formatted(input))",
                "Sql.text(field)",
                "Sql.text(NOT_CONSTANT)",
                "Sql.text(flag ? \"a\" : input)",
                "Sql.text((input))",
                "Sql.text(local)",
                "Sql.raw(input, Types.INTEGER)",
                "Sql.rawCondition(input)",
                "Sql.function(input, Types.INTEGER)",
                "connection.executeRaw(input)",
                "connection.queryRaw(\"SELECT ? \" + input, 1)",
                "new SqlText(input)",
                "new SchemaOperation.ExecuteSql(\"a\", input)",
                "ColumnDefinition.column(\"a\", Types.INTEGER).serverDefault(input)",
                "ColumnDefinition.column(\"a\", Types.INTEGER).computed(input)",
                "CheckConstraint.check(\"a\", input)",
                "index.where(input)",
                "List.of(input).stream().map(Sql::text).toList()",
                "((java.util.function.Supplier<Object>) () -> Sql.text(input)).get()"
            })
    void textThatIsNoConstant_isWarnedOf(String call) {
        assertThat(warnings(call)).as(call).hasSize(1).allMatch(text -> text.contains("[TrustedSql]"));
    }

    @Tag("SEC-07")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sql.text(\"SELECT 1\")",
                "Sql.text(\"SELECT \" + \"1\" + 1)",
                "Sql.text(CONSTANT)",
                "Sql.text(Program.CONSTANT + \" WHERE a = :a\").bind(\"a\", input)",
                "Sql.text(flag ? \"a\" : CONSTANT)",
                "Sql.text(constant)",
                "Sql.text(trusted)",
                "Sql.literal(input)",
                "connection.queryRaw(\"SELECT ?\", input)",
                "CheckConstraint.check(input, \"a > 0\")",
                "ColumnDefinition.column(input, Types.INTEGER).serverDefault(\"1\")",
                "input.concat(input)"
            })
    void constantsAndValues_areNot(String call) {
        assertThat(warnings(call)).as(call).isEmpty();
    }

    @Test
    @Tag("SEC-07")
    void check_isFoundByEveryCompiler() {
        assertThat(ServiceLoader.load(Processor.class)).hasAtLeastOneElementOfType(TrustedSqlCheck.class);
    }

    private List<String> warnings(String call) {
        String source = """
                import dev.cinnabar.connect.*;
                import dev.cinnabar.error.TrustedSql;
                import dev.cinnabar.schema.*;
                import dev.cinnabar.sql.*;
                import dev.cinnabar.type.*;
                import java.util.List;

                class Program {
                  static final String CONSTANT = "SELECT a FROM b";
                  static final String NOT_CONSTANT = String.valueOf(1);
                  String field = "a";

                  Object run(String input, boolean flag, Connection connection, Index index, @TrustedSql String trusted) {
                    String local = input;
                    final String constant = "SELECT 2";
                    return %s;
                  }
                }
                """.formatted(call);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        List<String> options = List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path"));
        JavaCompiler.CompilationTask task =
                compiler.getTask(null, null, said, options, null, List.of(new Source(source)));
        task.setProcessors(List.of(new TrustedSqlCheck()));
        assertThat(task.call()).as(said.getDiagnostics().toString()).isTrue();
        return said.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
                .map(diagnostic -> diagnostic.getMessage(null))
                .toList();
    }

    /** A source in memory. */
    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("string:///Program.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
