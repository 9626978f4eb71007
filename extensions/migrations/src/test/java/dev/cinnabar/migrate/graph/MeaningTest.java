package dev.cinnabar.migrate.graph;

import static dev.cinnabar.migrate.graph.Written.at;
import static dev.cinnabar.migrate.graph.Written.graph;
import static dev.cinnabar.migrate.graph.Written.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeaningTest {
    private final RevisionGraph graph = graph(
            "aaaa1111 # root",
            "bbbb1111 : aaaa1111",
            "cccc1111 : bbbb1111 # left",
            "cccc2222 : bbbb1111 # right",
            "dddd1111 : cccc1111",
            "dddd2222 : cccc2222",
            "eeee1111 # apart");

    private static void assertRefused(ErrorCode code, ThrowingCallable call, String... parts) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        UsageException.class, error -> assertThat(error.code()).isEqualTo(code))
                .hasMessageContainingAll(parts);
    }

    @ParameterizedTest
    @Tag("AL-GRAPH-02")
    @CsvSource({
        "aaaa1111, aaaa1111",
        "aaaa, aaaa1111",
        "cccc2, cccc2222",
        "base, ''",
        "heads, dddd1111 dddd2222 eeee1111",
        "left, cccc1111",
        "left@head, dddd1111",
        "right@heads, dddd2222",
        "root@heads, dddd1111 dddd2222",
        "left@base, ''",
        "left@dddd1111, dddd1111",
        "left@bbbb, bbbb1111",
        "cccc1111@head, dddd1111",
        "aaaa+1, bbbb1111",
        "left+1, dddd1111",
        "left@bbbb+1, cccc1111",
        "right@bbbb+2, dddd2222",
        "dddd2222-3, aaaa1111",
        "left@head-1, cccc1111",
        "left@base+2, bbbb1111",
        "apart@base+1, eeee1111",
    })
    void text_meansRevisions(String said, String meant) {
        assertThat(ids(graph.find(said))).isEqualTo(at(meant));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "@",
                "a@",
                "@head",
                "x@y@z",
                "+",
                "+0",
                "-0",
                "id+x",
                "a:b",
                "a+1+1",
                "DDDD1111",
                "+1234567"
            })
    void text_isRefused_whenItIsNotMadeSo(String said) {
        assertRefused(ErrorCode.NO_SUCH_REVISION, () -> graph.find(said), "`" + said + "` means no revision");
        assertRefused(ErrorCode.NO_SUCH_REVISION, () -> graph.upgrade(List.of(), said), "means no revision");
    }

    @Test
    void name_isRefused_whenNothingHasIt_withWhatIsNear() {
        assertRefused(ErrorCode.NO_SUCH_REVISION, () -> graph.find("bbbb1211"), "`bbbb1211`", "Near it: `bbbb1111`");
        assertRefused(ErrorCode.NO_SUCH_REVISION, () -> graph.find("lift@head"), "`lift`", "Near it: `left`");
        assertRefused(ErrorCode.NO_SUCH_REVISION, () -> graph.find("bbb"), "`bbb`", "at least 4 characters");
        assertRefused(ErrorCode.NO_SUCH_REVISION, () -> graph.find("left@dddd2222"), "`dddd2222` is not on the branch");
    }

    @Test
    void name_isRefused_whenSeveralIdsBeginSo() {
        assertRefused(ErrorCode.AMBIGUOUS_REVISION, () -> graph.find("cccc"), "`cccc1111`, `cccc2222`");
    }

    @Test
    void wholeId_isMeant_whenOthersBeginSo() {
        assertThat(ids(graph("abcd", "abcde : abcd").find("abcd"))).containsExactly("abcd");
    }

    @Test
    @Tag("AL-COMMAND-02")
    @Tag("MIG-07")
    void head_isRefused_whenThereAreSeveral_andNamesThem() {
        assertRefused(
                ErrorCode.AMBIGUOUS_REVISION,
                () -> graph.find("head"),
                "`dddd1111`, `dddd2222`, `eeee1111`",
                "`heads`",
                "`label@head`");
        assertRefused(ErrorCode.AMBIGUOUS_REVISION, () -> graph.find("root@head"), "`dddd1111`, `dddd2222`.");
    }

    @Test
    void head_isTheOnlyOne_onBranchesThatAreJoined() {
        RevisionGraph joined = graph("a", "b1 : a # one", "b2 : a # two", "c : b1 b2");

        assertThat(ids(joined.find("head"))).containsExactly("c");
        assertThat(ids(joined.find("one@head"))).containsExactly("c");
        assertThat(ids(joined.find("two@head"))).containsExactly("c");
    }

    @Test
    void steps_areRefused_whenTheyLeadTooFar_orComeToAFork() {
        assertRefused(ErrorCode.NO_SUCH_REVISION, () -> graph.find("dddd1111+1"), "too far", "after 0 steps");
        assertRefused(ErrorCode.NO_SUCH_REVISION, () -> graph.find("bbbb1111-2"), "too far", "after 1 steps", "`base`");
        assertRefused(
                ErrorCode.AMBIGUOUS_REVISION,
                () -> graph.find("aaaa1111+2"),
                "at `bbbb1111`",
                "`cccc1111`, `cccc2222`");
        assertRefused(ErrorCode.AMBIGUOUS_REVISION, () -> graph.find("base+1"), "`aaaa1111`, `eeee1111`");
        assertRefused(ErrorCode.AMBIGUOUS_REVISION, () -> graph.find("heads-1"), "more than one", "`id-1`");
    }

    @Test
    void stepsFromTheDatabase_areRefused_whenNoneIsAsked() {
        assertRefused(ErrorCode.NO_SUCH_REVISION, () -> graph.find("+1"), "none is asked", "`id+1`");
        assertRefused(ErrorCode.NO_SUCH_REVISION, () -> graph.find("left@-1"), "none is asked");
        assertRefused(ErrorCode.NO_SUCH_REVISION, () -> graph.find("current"), "none is asked");
    }

    @ParameterizedTest
    @CsvSource({
        "bbbb1111, current, bbbb1111",
        "cccc1111, +1, dddd1111",
        "dddd1111, -2, bbbb1111",
        "bbbb1111, left@+1, cccc1111",
        "'', left@+1, aaaa1111",
        "dddd1111 cccc2222, right@+1, dddd2222",
        "dddd1111 cccc2222, current, dddd1111 cccc2222",
        "dddd1111 cccc2222, left@current, dddd1111",
        "aaaa1111, dddd2222, dddd2222",
    })
    void text_meansRevisions_countedFromWhereTheDatabaseStands(String heads, String said, String meant) {
        assertThat(ids(graph.find(at(heads), said))).isEqualTo(at(meant));
    }

    @Test
    void heads_thatTheGraphDoesNotKnow_areRefused_andAllNamed() {
        assertRefused(
                ErrorCode.DATABASE_AHEAD,
                () -> graph.upTo(List.of("zz", "aaaa1111", "yy", "bbbb")),
                "`bbbb`, `yy`, `zz`",
                "`stamp`");
        assertRefused(ErrorCode.DATABASE_AHEAD, () -> graph.upgrade(List.of("zz"), "heads"), "`zz`");
        assertRefused(ErrorCode.DATABASE_AHEAD, () -> graph.downgrade(List.of("zz"), "base"), "`zz`");
        assertRefused(ErrorCode.DATABASE_AHEAD, () -> graph.stamp(List.of("zz"), List.of("base")), "`zz`");
    }
}
