package dev.cinnabar.it.injection;

import static dev.cinnabar.it.injection.PromisedDoor.lookup;
import static dev.cinnabar.it.injection.PromisedDoor.that;
import static dev.cinnabar.it.injection.PromisedDoor.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.dialect.DriverError;
import dev.cinnabar.dialect.Feature;
import dev.cinnabar.dialect.Placeholder;
import dev.cinnabar.dialect.Redaction;
import dev.cinnabar.dialect.SqlDivision;
import dev.cinnabar.dialect.SqlTokens;
import dev.cinnabar.dialect.StatementWriter;
import dev.cinnabar.dialect.TextRules;
import dev.cinnabar.dialect.UnreadableValue;
import dev.cinnabar.dialect.Version;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.type.Types;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a dialect's writer reads, compares, or tells in an error: nothing of it is written. */
final class PromisedReaders {
    private static final String ERROR =
            "dialect.DriverError.new(String, int, String, Throwable, DriverError$Phase, String, boolean, boolean)";
    private static final String REQUIRE = "dialect.StatementWriter.require(Feature, String, String)";
    private static final String WRONG_KIND = "dialect.UnreadableValue.wrongKind(String, int, String)";
    private static final SqlTokens.Token WORD = new SqlTokens.Token(SqlTokens.Kind.WORD, "word", 0, 4);

    private PromisedReaders() {}

    static Stream<PromisedDoor> all() {
        return Stream.of(errors(), redactions(), rules(), tokens(), sessions()).flatMap(doors -> doors);
    }

    private static Stream<PromisedDoor> errors() {
        return Stream.of(
                whole(ERROR, (ground, text) -> error(text, "m", "s")),
                whole(ERROR, (ground, text) -> error("s", text, "s")),
                whole(ERROR, (ground, text) -> error("s", "m", text)),
                whole(
                        "dialect.DriverError.running(String)",
                        (ground, text) -> error("s", "m", null).running(text)),
                told("dialect.UnreadableValue.outOfRange(String, int)", text -> UnreadableValue.outOfRange(text, 1)),
                told("dialect.UnreadableValue.tooLong(String, int)", text -> UnreadableValue.tooLong(text, 1)),
                told("dialect.UnreadableValue.unknownWord(String)", UnreadableValue::unknownWord),
                told(WRONG_KIND, text -> UnreadableValue.wrongKind(text, 1, "x")),
                told(WRONG_KIND, text -> UnreadableValue.wrongKind("x", 1, text)));
    }

    private static DriverError error(String state, String message, @Nullable String sql) {
        return new DriverError(state, 1, message, null, DriverError.Phase.CONNECT, sql, false, false);
    }

    /** It comes back as an error that is not thrown, and is no more than words. */
    private static PromisedDoor told(String signature, java.util.function.Function<String, UsageException> error) {
        return that(
                signature,
                (ground, text) -> assertThat(error.apply(text).getMessage())
                        .hasSameSizeAs(error.apply("x"
                                        .repeat(error.apply(text).getMessage().length()
                                                - error.apply("").getMessage().length()))
                                .getMessage()));
    }

    private static Stream<PromisedDoor> redactions() {
        return Stream.of(
                that(
                        "dialect.Redaction.firstLine(String)",
                        (ground, text) -> assertThat(text).contains(Redaction.firstLine(text))),
                that(
                        "dialect.Redaction.withoutPassword(String)",
                        (ground, text) -> assertThat(text)
                                .contains(Redaction.withoutPassword(text).orElse(""))),
                that(
                        "dialect.Redaction.withoutValues(String)",
                        (ground, text) -> assertThat(text)
                                .contains(Redaction.withoutValues(text).orElse(""))));
    }

    private static Stream<PromisedDoor> rules() {
        return Stream.of(
                that("dialect.TextRules.check(SqlType<?>, String, boolean)", (ground, text) -> {
                    TextRules.check(Types.VARCHAR, text, false);
                    assertThat(text).doesNotContain("\0");
                }),
                that(
                        "dialect.TextRules.withoutTrailingBlanks(String)",
                        (ground, text) -> assertThat(TextRules.withoutTrailingBlanks(text))
                                .isEqualTo(text.replaceFirst(" +\\z", ""))),
                that(
                        "dialect.Version.of(String)",
                        (ground, text) -> assertThat(Version.of(text).numbers()).isEmpty()),
                whole(
                        "dialect.Placeholder.new(int, SqlType<?>, String, int)",
                        (ground, text) -> new Placeholder(0, Types.VARCHAR, text, 1)),
                that(
                        "type.TypeAdapter.fromText(String)",
                        (ground, text) -> assertThat(ground.dialect()
                                        .types()
                                        .adapter(Types.VARCHAR)
                                        .fromText(text))
                                .isEqualTo(text)),
                that(REQUIRE, (ground, text) -> required(ground, text, "x")),
                that(REQUIRE, (ground, text) -> required(ground, "x", text)));
    }

    /** Either way nothing is written. */
    private static void required(PromiseGround ground, String what, String cure) {
        for (Feature feature : Feature.values()) {
            StatementWriter out = StatementWriter.of(ground.dialect());
            if (ground.dialect().has(feature)) {
                out.require(feature, what, cure);
            } else {
                assertThatThrownBy(() -> out.require(feature, what, cure)).isInstanceOf(UsageException.class);
            }
            assertThat(out.text()).isEmpty();
        }
    }

    private static Stream<PromisedDoor> tokens() {
        return Stream.of(
                lookup("dialect.SqlTokens$Token.isWord(String)", "word", (ground, text) -> WORD.isWord(text)),
                whole(
                        "dialect.SqlTokens$Token.new(SqlTokens$Kind, String, int, int)",
                        (ground, text) -> new SqlTokens.Token(SqlTokens.Kind.TEXT, text, 0, 1)),
                whole(
                        "dialect.SqlTokens.new(String, List<SqlTokens$Token>)",
                        (ground, text) -> new SqlTokens(text, List.of())),
                whole(
                        "dialect.SqlTokens.new(String, List<SqlTokens$Token>)",
                        (ground, text) ->
                                new SqlTokens("x", List.of(new SqlTokens.Token(SqlTokens.Kind.NAME, text, 0, 1)))),
                that("dialect.SqlTokens.of(String, Lexis)", PromisedReaders::isReadInOrder),
                that("dialect.SqlDivision.statements(String, Lexis)", PromisedReaders::isDividedInOrder),
                lookup(
                        "dialect.SqlTokens.startsWith(int, String[])",
                        "word",
                        (ground, text) -> new SqlTokens("word", List.of(WORD)).startsWith(0, text)),
                that(
                        "dialect.SqlTokens.withoutParentheses(String, Lexis)",
                        (ground, text) -> assertThat(SqlTokens.withoutParentheses(
                                        text, ground.dialect().lexis()))
                                .isEqualTo(text)));
    }

    /** The tokens stand in the text, one behind the other. */
    private static void isReadInOrder(PromiseGround ground, String text) {
        int end = 0;
        SqlTokens tokens = SqlTokens.of(text, ground.dialect().lexis());
        assertThat(tokens.sql()).isEqualTo(text);
        for (SqlTokens.Token token : tokens.tokens()) {
            assertThat(token.start()).isBetween(end, token.end());
            end = token.end();
        }
        assertThat(end).isLessThanOrEqualTo(text.length());
    }

    /** The statements stand in the text, one behind the other, or it is refused. */
    private static void isDividedInOrder(PromiseGround ground, String text) {
        try {
            int end = 0;
            for (String statement :
                    SqlDivision.statements(text, ground.dialect().lexis())) {
                int start = text.indexOf(statement, end);
                assertThat(start).isGreaterThanOrEqualTo(end);
                end = start + statement.length();
            }
        } catch (UsageException unclosed) {
            assertThat(unclosed.code()).isEqualTo(ErrorCode.BAD_STATEMENT);
        }
    }

    /** What is asked of a text says yes or no, or refuses it; the connection hears nothing. */
    private static Stream<PromisedDoor> sessions() {
        return Stream.of(
                that(
                        "dialect.SessionRules.changesSession(String)",
                        (ground, text) -> assertThat(Set.of(true, false))
                                .contains(ground.dialect().session().changesSession(text))),
                that("dialect.SessionRules.checkChange(String)", (ground, text) -> {
                    ground.dialect().session().checkChange(text);
                    assertThat(ground.listening().heard).isEmpty();
                }),
                that("dialect.SessionRules.commitsTransaction(String)", (ground, text) -> {
                    boolean commits = ground.dialect().session().commitsTransaction(text);
                    assertThat(commits
                                    && Arrays.asList("sqlite", "postgresql")
                                            .contains(ground.dialect().name()))
                            .isFalse();
                }));
    }
}
