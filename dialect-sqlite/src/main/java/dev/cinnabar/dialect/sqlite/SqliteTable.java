package dev.cinnabar.dialect.sqlite;

import dev.cinnabar.schema.CheckConstraint;
import dev.cinnabar.schema.ForeignKey;
import dev.cinnabar.schema.ServerValue;
import dev.cinnabar.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What only the text of CREATE TABLE tells of a table: SQLite keeps no other record of it. Filled by the parser, then read. */
final class SqliteTable {
    /** A foreign key whose target's columns may be left unsaid. */
    static final String UNSAID = "?";

    boolean isVirtual;
    String primaryKeyName = "";
    final List<UniqueConstraint> uniques = new ArrayList<>();
    final List<ForeignKey> foreignKeys = new ArrayList<>();
    final List<CheckConstraint> checks = new ArrayList<>();
    final Map<String, ServerValue.Computed> computed = new HashMap<>();
    final Map<String, String> collations = new HashMap<>();
    final Set<String> options = new HashSet<>();
    /** Clauses that no definition of a table has words for. */
    final Set<String> unread = new LinkedHashSet<>();
}
