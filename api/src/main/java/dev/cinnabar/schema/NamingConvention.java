package dev.cinnabar.schema;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names that constraints and indexes get where none was said. In a template, {@code {table}} is the table's name,
 * {@code {columns}} its columns' names joined by underscores, {@code {target}} the table that a foreign key points at, and
 * {@code {number}} counts the checks of a table from 1. A name that is too long for the database is cut and ends in a hash of the
 * whole, so that it is always the same and stays unique. A template has at most 200 characters. Immutable.
 */
public record NamingConvention(String primaryKey, String foreignKey, String unique, String check, String index) {
    public static final NamingConvention STANDARD = new NamingConvention(
            "pk_{table}",
            "fk_{table}_{columns}",
            "uq_{table}_{columns}",
            "ck_{table}_{number}",
            "ix_{table}_{columns}");

    private static final int HASH_LENGTH = 8;
    private static final int LONGEST_TEMPLATE = 200;
    private static final Pattern PLACE = Pattern.compile("\\{(number|target|columns|table)}");

    public NamingConvention {
        for (String template : List.of(primaryKey, foreignKey, unique, check, index)) {
            if (template.length() > LONGEST_TEMPLATE) {
                throw new UsageException(
                        ErrorCode.BAD_OPTION,
                        "A template for names is longer than " + LONGEST_TEMPLATE + " characters",
                        "write one such as fk_{table}_{columns}");
            }
        }
    }

    /**
     * The table as it is created: with every constraint and index named, and without the columns that the database has by itself. Names
     * that were said stay as they are.
     */
    public TableDefinition applied(TableDefinition table, NameLimit limit) {
        return new ConventionalNames(this, SystemColumns.without(table), limit).table();
    }

    /** A constraint that joins a table which stands; a check without a name keeps none, since its number is not known. */
    public Constraint named(TableName table, Constraint constraint, NameLimit limit) {
        return constraint.name().isEmpty() && !(constraint instanceof CheckConstraint)
                ? ConventionalNames.of(this, table, limit).named(constraint)
                : constraint;
    }

    /** An index that joins a table which stands. */
    public Index named(TableName table, Index index, NameLimit limit) {
        return index.name().isEmpty() ? ConventionalNames.of(this, table, limit).named(index) : index;
    }

    /** What a template gives for a table. */
    static String filled(String template, String table, List<String> columns, String target, int number) {
        Map<String, String> parts = Map.of(
                "number",
                String.valueOf(number),
                "target",
                target,
                "columns",
                String.join("_", columns),
                "table",
                table);
        return PLACE.matcher(template).replaceAll(place -> Matcher.quoteReplacement(parts.get(place.group(1))));
    }

    /** The name itself, or its beginning and a hash of the whole where it is too long. */
    static String shortened(String name, NameLimit limit) {
        return limit.allows(name) ? name : limit.head(name, limit.length() - HASH_LENGTH - 1) + "_" + hash(name);
    }

    private static String hash(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_LENGTH / 2);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
