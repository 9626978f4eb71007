package dev.cinnabar.it.ext.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.dialect.DatabaseUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where passwords come from, and that none is shown: on databases that ask for one. */
@Tag("servers")
abstract class SecretsContract extends DatabaseContract {
    private static final String WRONG = "s3cr3t-that-nobody-may-see";

    private DatabaseUrl url() {
        return DatabaseUrl.parse(database.url());
    }

    private String withoutPassword() {
        return url().withUser(url().user(), null).render();
    }

    private String password() {
        return Objects.requireNonNullElse(url().password(), "");
    }

    @Test
    void password_comesFromTheEnvironment() {
        write("cinnabar.toml", "url = '" + withoutPassword() + "'");

        assertThat(typed().with("CINNABAR_PASSWORD", password()).run("inspect").code())
                .isZero();

        write("cinnabar.toml", "url = '" + withoutPassword() + "'\npassword-env = 'APP_SECRET'");
        assertThat(typed().with("APP_SECRET", password()).run("inspect").code()).isZero();
        assertThat(typed().run("inspect"))
                .satisfies(said -> assertThat(said.code()).isEqualTo(2))
                .satisfies(said -> assertThat(said.err()).contains("no variable APP_SECRET, which password-env names"));
    }

    @Test
    void wrongPassword_isNeverShown() {
        String wrong = url().withUser("nobody_here", WRONG).render();
        List<Typed.Said> all = new ArrayList<>();
        for (String[] more : new String[][] {{}, {"--verbose"}, {"--stacktrace"}, {"--json"}}) {
            String[] arguments = new String[2 + more.length];
            arguments[0] = "inspect";
            arguments[1] = wrong;
            System.arraycopy(more, 0, arguments, 2, more.length);
            all.add(typed().run(arguments));
        }

        assertThat(all).allSatisfy(said -> {
            assertThat(said.code()).isEqualTo(3);
            assertThat(said.all()).doesNotContain(WRONG).contains("hint: ");
        });
    }

    @Test
    void missingPassword_isAskedForOnATerminal() {
        String login = url().withUser("nobody_here", null).render();
        List<String> asked = new ArrayList<>();

        var said = typed().onTerminal()
                .answering(question -> {
                    asked.add(question);
                    return Optional.of(WRONG);
                })
                .run("inspect", login);

        assertThat(asked)
                .singleElement()
                .satisfies(question -> assertThat(question).contains("nobody_here"));
        assertThat(said.code()).isEqualTo(3);
        assertThat(said.all()).doesNotContain(WRONG);
    }
}
