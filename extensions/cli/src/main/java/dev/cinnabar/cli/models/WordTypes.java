package dev.cinnabar.cli.models;

import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.EnumDefinition;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.VariantType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The columns that hold words of a type of the database, each with its enum. Confined to one thread. */
final class WordTypes {
    private static final Pattern INLINE = Pattern.compile("(?is)enum\\('.*'\\)");
    private static final String BETWEEN = "','";

    private final String dialect;
    private final ClassNames names;
    private final Map<String, WordType> standing = new LinkedHashMap<>();
    private final Map<TableName, Map<String, WordType>> columns = new LinkedHashMap<>();

    WordTypes(String dialect, ClassNames names) {
        this.dialect = dialect;
        this.names = names;
    }

    /** Types that stand by themselves in the default schema. */
    void add(EnumDefinition type) {
        if (type.schema().isEmpty() && !type.words().isEmpty()) {
            standing.put(type.name(), WordType.of(names.free(JavaNames.type(type.name())), type.name(), type.words()));
        }
    }

    void add(TableDefinition table, String className) {
        for (ColumnDefinition<?> column : table.columns()) {
            WordType found = find(column, className);
            if (found != null) {
                columns.computeIfAbsent(TableName.of(table), any -> new LinkedHashMap<>())
                        .put(column.name(), found);
            }
        }
    }

    private @Nullable WordType find(ColumnDefinition<?> column, String className) {
        SqlType<?> type = column.type();
        if (!(type instanceof VariantType<?> variant)) {
            return null;
        }
        String ddl = variant.on(dialect).name();
        if (INLINE.matcher(ddl).matches()) {
            String own = names.free(className + JavaNames.capital(JavaNames.field(column.name())));
            return WordType.of(own, own.toLowerCase(java.util.Locale.ROOT), words(ddl));
        }
        WordType known = standing.get(ddl);
        return known != null ? known : standing.get(unquoted(ddl));
    }

    private static String unquoted(String ddl) {
        boolean quoted = ddl.length() > 2 && ddl.startsWith("\"") && ddl.endsWith("\"");
        return quoted ? ddl.substring(1, ddl.length() - 1).replace("\"\"", "\"") : ddl;
    }

    /** Quotes inside of a word are doubled. */
    private static List<String> words(String ddl) {
        List<String> words = new ArrayList<>();
        String inside = ddl.substring("enum('".length(), ddl.length() - 2).replace("''", "\0");
        for (String word : inside.split(BETWEEN, -1)) {
            words.add(word.replace('\0', '\''));
        }
        return words;
    }

    /** The enum of a column; null if it has none. */
    @Nullable
    WordType of(TableDefinition table, ColumnDefinition<?> column) {
        return columns.getOrDefault(TableName.of(table), Map.of()).get(column.name());
    }

    /** Those that columns have. */
    List<WordType> used() {
        return columns.values().stream()
                .flatMap(each -> each.values().stream())
                .distinct()
                .toList();
    }
}
