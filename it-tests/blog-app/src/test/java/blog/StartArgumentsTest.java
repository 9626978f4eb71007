package blog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** What a person types. */
class StartArgumentsTest {
    @Test
    void portAndAddress_areSaidInSpringsWords() {
        assertThat(StartArguments.inSpringsWords(
                        "--port", "9000", "--url", "postgresql://ann:s%40cret@db:5433/blog?ssl=true", "--debug"))
                .containsExactly(
                        "--server.port=9000",
                        "--spring.datasource.url=jdbc:postgresql://db:5433/blog?ssl=true",
                        "--spring.datasource.username=ann",
                        "--spring.datasource.password=s@cret",
                        "--debug");
    }

    @Test
    void jdbcAddress_goesAsItIs() {
        assertThat(StartArguments.inSpringsWords("--url=jdbc:mysql://localhost/blog?user=ann&password=x"))
                .containsExactly("--spring.datasource.url=jdbc:mysql://localhost/blog?user=ann&password=x");
    }

    @Test
    void fileOfSqlite_isNamedAsItsDriverDoes() {
        assertThat(StartArguments.inSpringsWords("--url=sqlite:///notes/blog.db"))
                .containsExactly("--spring.datasource.url=jdbc:sqlite:notes/blog.db");
    }

    @Test
    void wordWithoutItsValue_isRefused() {
        assertThatThrownBy(() -> StartArguments.inSpringsWords("--port"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("--port lacks its value");
    }
}
