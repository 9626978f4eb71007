package dev.cinnabar.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {
    @Test
    void url_isReadIntoItsParts() {
        DatabaseUrl url =
                DatabaseUrl.parse("postgresql+pgjdbc://me:p%40ss%2F:word@db.example:5433/my%20db?sslmode=require&x=1");

        assertThat(url)
                .isEqualTo(new DatabaseUrl(
                        "postgresql",
                        "pgjdbc",
                        "me",
                        "p@ss/:word",
                        "db.example",
                        5433,
                        "my db",
                        Map.of("sslmode", "require", "x", "1")));
    }

    @Test
    void url_comesBackTheSame_whenItIsRenderedAndRead() {
        DatabaseUrl url = DatabaseUrl.of("mysql")
                .withUser("a:b@c", "ü/%?#&=")
                .withHost("[::1]", 3306)
                .withDatabase("d b/é")
                .withProperty("k", "a&b=c");

        assertThat(DatabaseUrl.parse(url.render())).isEqualTo(url);
    }

    @Test
    void url_hidesThePassword_whenItIsPrinted() {
        DatabaseUrl url = DatabaseUrl.parse("mysql://me:s3cret@h/d?trustStorePassword=s3cret2");

        assertThat(url).hasToString("mysql://me:***@h/d?trustStorePassword=***");
    }

    @ParameterizedTest
    @Tag("SEC-16")
    @ValueSource(
            strings = {
                "mysql://me:12/s3cret@h/d",
                "mysql://me:12?s3cret=1@h/d",
                "mysql:me:s3cret@h/d",
                "mysql:/me:s3cret@h/d",
                "mysql:///me:s3cret@h/d",
                "mysql:mysql://me:s3cret@h/d"
            })
    void loginInTheWrongPlace_isRefused_andNotShown(String url) {
        assertThatThrownBy(() -> DatabaseUrl.parse(url))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("cannot be read")
                .hasMessageNotContaining("s3cret");
    }

    @ParameterizedTest
    @Tag("SEC-16")
    @ValueSource(
            strings = {
                "mysql://h/d?pwd=s3cret",
                "mysql://h/d?x-Credentials=s3cret",
                "h2:mem:d;USER=me;PASSWORD=s3cret",
                "oracle:thin:me/s3cret@h:1521/d"
            })
    void secretAtAnUnknownPlace_isNotPrinted(String url) {
        assertThat(DatabaseUrl.parse(url).toString()).contains("***").doesNotContain("s3cret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sqlite:///home/me@work/app.db",
                "sqlite:C:/me@work/app.db",
                "jdbc:mysql://h:3306/d?user=me@work&password=a@b",
                "mysql://me@h/d?x=a@b",
                "jdbc:oracle:thin:@h:1521/d"
            })
    void atSignElsewhere_isReadAsItStands(String url) {
        assertThat(DatabaseUrl.parse(url).toString()).isNotEmpty();
    }

    @Test
    void jdbcUrl_hasItsUserAmongTheProperties() {
        DatabaseUrl url =
                DatabaseUrl.parse("jdbc:postgresql://localhost:5432/mydb?user=me&password=pw&sslmode=disable");

        assertThat(url.user()).isEqualTo("me");
        assertThat(url.password()).isEqualTo("pw");
        assertThat(url.properties()).isEqualTo(Map.of("sslmode", "disable"));
    }

    @Test
    void file_isTheDatabaseOfAUrlWithoutAServer() {
        assertThat(DatabaseUrl.parse("sqlite:///app.db").database()).isEqualTo("app.db");
        assertThat(DatabaseUrl.parse("sqlite:////var/app.db").database()).isEqualTo("/var/app.db");
        assertThat(DatabaseUrl.parse("sqlite:///:memory:").database()).isEqualTo(":memory:");
        assertThat(DatabaseUrl.parse("jdbc:sqlite:app.db").database()).isEqualTo("app.db");
        assertThat(DatabaseUrl.parse("h2:mem:kit").database()).isEqualTo("mem:kit");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nothing",
                "://h/d",
                "1a://h/d",
                "my sql://h/d",
                "pg://u:s3cret@h:port/d",
                "pg://u:s3cret@h:0/d",
                "pg://u:s3cret@h:70000/d",
                "pg://u:s3cret@a b/d",
                "pg://u:s3cret@h,other/d",
                "pg://u:s3cret@(host=h)/d",
                "pg://u:s3cret@h/d?=x",
                "pg://u:s3cret@h/d?x",
                "pg://u:s3cret@h/d?x=1&x=2",
                "pg://u:s3cret%zz@h/d",
                "pg://u:s3cret%ff@h/d",
                "pg://u:s3cret%00@h/d",
                "pg://u:s3cret@h/d\n",
                "pg+://u:s3cret@h/d"
            })
    void url_isRefusedWithoutShowingAPassword_whenItCannotBeRead(String url) {
        assertThatThrownBy(() -> DatabaseUrl.parse(url))
                .isInstanceOfSatisfying(
                        UsageException.class, error -> assertThat(error.code()).isEqualTo(ErrorCode.BAD_URL))
                .hasMessageNotContaining("s3cret")
                .hasMessageContaining("hint: ");
    }

    @Test
    @Tag("SEC-22")
    void parsing_isQuick_whateverTheLength() {
        for (String piece : new String[] {"a", "%41", "&a=b", ":", "@", "/", "[", "é"}) {
            String longUrl = "pg://u:p@h/d?" + piece.repeat(1_000_000 / piece.length());
            long start = System.nanoTime();

            assertThatThrownBy(() -> DatabaseUrl.parse(longUrl)).isInstanceOf(UsageException.class);

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
        }
    }

    @Test
    void driverTarget_hidesSecrets() {
        DriverTarget target = new DriverTarget("d", "a", "jdbc:x:", Map.of("user", "u", "password", "s3cret"), false);

        assertThat(target.toString()).contains("user=u").doesNotContain("s3cret");
    }
}
