package dev.cinnabar.error;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.error.IntegrityException.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IntegrityExceptionTest {
    private static final NamedColumn EMAIL = column("users", "email");
    private static final NamedColumn NAME = column("users", "name");
    private static final NamedColumn OTHER_EMAIL = column("letters", "email");

    @Test
    void rule_isViolatedOnItsColumns_andOnNoOthers() {
        IntegrityException exception = broken("users", List.of("email", "tenant"));

        assertThat(exception.violates(EMAIL)).isTrue();
        assertThat(exception.violates(NAME)).isFalse();
        assertThat(exception.violates(OTHER_EMAIL)).isFalse();
    }

    @Test
    void column_decidesAlone_whenTheTableIsUnknown() {
        assertThat(broken(null, List.of("email")).violates(EMAIL)).isTrue();
    }

    @Test
    void letterCase_makesNoDifference() {
        assertThat(broken("USERS", List.of("Email")).violates(EMAIL)).isTrue();
    }

    @Test
    void columnsLookedUpLater_areKeptInACopyOfTheSameError() {
        var first = broken("users", List.of());
        first.addSuppressed(new IllegalStateException("rollback failed too"));

        IntegrityException named = first.withColumns("users", List.of("email"));

        assertThat(named.violates(EMAIL)).isTrue();
        assertThat(named).hasMessageContaining("unique uq on users(email)");
        assertThat(named.getStackTrace()).isEqualTo(first.getStackTrace());
        assertThat(named.getSuppressed()).isEqualTo(first.getSuppressed());
        assertThat(named.constraint()).isEqualTo(first.constraint());
    }

    private static IntegrityException broken(@Nullable String table, List<String> columns) {
        var rule = new BrokenRule(table, columns, "uq");
        return new IntegrityException(Kind.UNIQUE, rule, new ErrorOrigin("23505", 0, null, null), null);
    }

    private static NamedColumn column(String table, String name) {
        return new NamedColumn() {
            @Override
            public String table() {
                return table;
            }

            @Override
            public String column() {
                return name;
            }
        };
    }
}
