package dev.cinnabar.migrate.script;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;

/**
 * What tells two sources apart: the SHA-256 of their text. What an editor, or a copy to another system, changes by itself does not count:
 * a byte order mark, the kind of line ends, blanks at the ends of lines, empty lines at the end. Stateless.
 */
public final class Checksum {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Checksum() {}

    /** The checksum of a source, as 64 hexadecimal digits. */
    public static String of(String source) {
        return HexFormat.of().formatHex(sha256(essence(source)));
    }

    private static String essence(String source) {
        String text = source.startsWith(BYTE_ORDER_MARK) ? source.substring(1) : source;
        return text.lines()
                .map(Checksum::withoutBlanksAtEnd)
                .collect(Collectors.joining("\n"))
                .replaceFirst("\n*\\z", "");
    }

    private static String withoutBlanksAtEnd(String line) {
        int end = line.length();
        while (end > 0 && (line.charAt(end - 1) == ' ' || line.charAt(end - 1) == '\t')) {
            end--;
        }
        return line.substring(0, end);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
