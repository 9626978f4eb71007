package dev.cinnabar.dialect.mysql;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

/**
 * Texts as MySQL reads them whatever its sql_mode: quotes are doubled, and a text with a backslash or a control character, which
 * NO_BACKSLASH_ESCAPES would change the meaning of, is given by its bytes. Stateless.
 */
final class MysqlText {
    private MysqlText() {}

    static String literal(String text) {
        return isPlain(text) ? quoted(text) : "_utf8mb4 " + hex(text.getBytes(StandardCharsets.UTF_8));
    }

    /** In ENUM and SET and behind SEPARATOR, where no character set may be named. */
    static String word(String text) {
        return isPlain(text) ? quoted(text) : hex(text.getBytes(StandardCharsets.UTF_8));
    }

    /** After COMMENT, where only a plain literal may stand. */
    static String comment(String text, MysqlModes modes) {
        return quoted(modes.noBackslashEscapes() ? text : text.replace("\\", "\\\\"));
    }

    static String literal(LocalDateTime value) {
        return "TIMESTAMP'" + value.toLocalDate() + " " + DateTimeFormatter.ISO_LOCAL_TIME.format(value) + "'";
    }

    /** The server takes an empty hexadecimal literal in a default for a column's name. */
    static String literal(byte[] value) {
        return value.length == 0 ? "_binary''" : hex(value);
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String hex(byte[] bytes) {
        return "x'" + HexFormat.of().formatHex(bytes) + "'";
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(unit -> unit >= ' ' && unit != '\\' && unit != 0x7f);
    }
}
