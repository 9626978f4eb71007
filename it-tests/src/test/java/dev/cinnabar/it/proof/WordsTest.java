package dev.cinnabar.it.proof;

import static dev.cinnabar.sql.Sql.expression;
import static dev.cinnabar.sql.Sql.inline;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.literal;
import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.dialect.DialectProvider;
import dev.cinnabar.dialect.Identifiers;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.sql.NumberExpression;
import dev.cinnabar.sql.Sql;
import dev.cinnabar.sql.Statement;
import dev.cinnabar.type.Types;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Words of one's own stay words: they begin no comment, and end no statement. */
class WordsTest {
    private static final List<String> DIALECTS = List.of("sqlite", "postgresql", "mysql");
    private static final List<String> BAD = List.of(
            "--", "a -- b", "a/*b", "a*/b", "a;b", "a'b", "a\nb", "a\u0000b", "a\\b", "#", "a#b", "a\u2028b", "");

    private static List<Dialect> dialects() {
        return ServiceLoader.load(DialectProvider.class).stream()
                .map(provider -> provider.get().dialect())
                .filter(dialect -> DIALECTS.contains(dialect.name()))
                .toList();
    }

    private static void assertRefused(ThrowingCallable call, String word) {
        assertThatThrownBy(call)
                .as(word)
                .isInstanceOfSatisfying(
                        UsageException.class,
                        refused -> assertThat(refused.code()).isIn(ErrorCode.BAD_STATEMENT, ErrorCode.BAD_NAME));
    }

    @Test
    @Tag("SEC-11")
    void words_thatCouldBeAComment_areRefused_andSignsNeverMakeOne() {
        NumberExpression<Long> a = Things.THINGS.column(Things.A);
        for (String word : BAD) {
            assertRefused(() -> select(a).hint("mysql", word), word);
            assertRefused(() -> select(a).prefix(word), word);
            assertRefused(() -> select(a).suffix(word), word);
            assertRefused(() -> insert(Things.THINGS).hint("mysql", word), word);
            assertRefused(() -> Sql.function(word, Types.BIGINT, a), word);
            if (!word.equals("#")) {
                assertRefused(() -> a.operator(word, Types.BIGINT, 1L), word);
            }
        }
        NumberExpression<Long> minusFive = expression(inline(-5L, Types.BIGINT).node(), Types.BIGINT);
        List<NumberExpression<Long>> signs = List.of(
                a.negate().negate(),
                a.minus(a.negate()),
                a.minus(minusFive),
                minusFive.negate(),
                a.minus(minusFive.negate().negate()),
                a.negate().minus(literal(1L).negate()));
        for (String dialect : DIALECTS) {
            try (Engine engine = Engine.offline(dialect, sql -> {})) {
                for (NumberExpression<Long> sign : signs) {
                    Statement statement = select(sign).where(sign.gt(minusFive));

                    assertThat(engine.compile(statement)).doesNotContain("--", "/*");
                }
            }
        }
    }

    @Test
    void functions_areNamedByLettersAndDigits_withPointsBetween() {
        for (String name : List.of("f", "_f1", "a$b", "s.f", "d.s.f", "GREATEST")) {
            assertThat(select(Sql.function(name, Types.BIGINT)).toString()).contains(name + "()");
        }
        for (String name : List.of("1f", "$f", ".f", "f.", "a..b", "a.1b", "a.b.c.d", "a b", "f(", "\u00E4")) {
            assertRefused(() -> Sql.function(name, Types.BIGINT), name);
            assertRefused(() -> Sql.aggregate(name, Types.BIGINT), name);
        }
    }

    @Test
    void groupingSets_areAFunctionOfOneName_writtenInTwoWords() {
        NumberExpression<Long> a = Things.THINGS.column(Things.A);
        try (Engine engine = Engine.offline("postgresql", sql -> {})) {
            assertThat(engine.compile(select(a).groupBy(Sql.groupingSets(List.of(a), List.of()))))
                    .contains("GROUP BY GROUPING SETS ((", "), ())");
        }
        assertRefused(() -> Sql.function("grouping sets", Types.BIGINT, a), "grouping sets");
    }

    @Test
    @Tag("SEC-02")
    void names_areQuotedInOnePlace_byDoublingTheMark() throws IOException {
        assertThat(dialects()).hasSize(3).allSatisfy(dialect -> {
            Identifiers identifiers = dialect.identifiers();
            String mark = String.valueOf(identifiers.quote());

            assertThat(identifiers.quote("a" + mark + "b")).isEqualTo(mark + "a" + mark + mark + "b" + mark);
            assertThat(identifiers.quote(mark)).isEqualTo(mark + mark + mark + mark);
            assertRefused(() -> identifiers.quote("a\u0000b"), "NUL");
            assertThatThrownBy(() -> identifiers.quote("")).isInstanceOf(UsageException.class);
        });
        assertThat(quotingByHand()).isEmpty();
    }

    /** Lines of main code, outside of {@code Identifiers}, that put a mark of quoting before or behind something. */
    private static List<String> quotingByHand() throws IOException {
        Pattern byHand = Pattern.compile(
                "\"[^\"]*(?:\\\\\"|`)\" *\\+ *\\w*[nN]ame|'[\"`]' *\\+ *\\w*[nN]ame|[nN]ame\\(?\\)? *\\+"
                        + " *\"(?:\\\\\"|`)");
        Path root = Path.of("").toAbsolutePath().getParent();
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().contains("/src/main/java/")
                            && file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("it-tests") && !file.endsWith("Identifiers.java"))
                    .flatMap(file ->
                            lines(file).filter(line -> byHand.matcher(line).find() && !isMessage(line)))
                    .toList();
        }
    }

    /** Messages of errors quote names for people, with words around them. */
    private static boolean isMessage(String line) {
        return Pattern.compile("\"say |\"[^\"]*[A-Za-z]{3,} [^\"]*`\" \\+|` [a-z]{2,}|`\\.\"|` \\(")
                .matcher(line)
                .find();
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream().map(line -> file.getFileName() + ": " + line.strip());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
