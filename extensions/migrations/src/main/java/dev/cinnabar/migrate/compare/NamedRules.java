package dev.cinnabar.migrate.compare;

import dev.cinnabar.dialect.Feature;
import dev.cinnabar.schema.CheckConstraint;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.Index;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.SchemaOperation.AddColumn;
import dev.cinnabar.schema.SchemaOperation.AddConstraint;
import dev.cinnabar.schema.SchemaOperation.CreateIndex;
import dev.cinnabar.schema.SchemaOperation.DropColumn;
import dev.cinnabar.schema.SchemaOperation.DropConstraint;
import dev.cinnabar.schema.SchemaOperation.DropIndex;
import dev.cinnabar.schema.SchemaOperation.RenameTable;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What names a column in SQL that is renamed, where the database does not let it follow: it goes before, under the old name, and comes again
 * unless the models say otherwise. Used once, by one thread.
 */
final class NamedRules {
    private final Compared compared;
    private final StandingSchema before;
    private final List<ColumnRename> renames;
    private final List<SchemaOperation> wanted;
    private final List<SchemaOperation> first = new ArrayList<>();

    NamedRules(Compared compared, StandingSchema before, List<ColumnRename> renames, List<SchemaOperation> wanted) {
        this.compared = compared;
        this.before = before;
        this.renames = renames;
        this.wanted = wanted;
    }

    /** The steps to take before anything is renamed; {@code wanted} takes the others. */
    List<SchemaOperation> before() {
        if (!compared.dialect().has(Feature.RULES_FOLLOW_NAMES)) {
            renames.stream().map(ColumnRename::table).distinct().forEach(this::table);
        }
        return first;
    }

    private void table(TableName name) {
        TableName old = oldName(name);
        TableDefinition stood = before.table(old).orElseThrow();
        TableDefinition stands = compared.standing().table(name).orElseThrow();
        Set<String> names = new HashSet<>();
        renames.stream()
                .filter(rename -> rename.table().equals(name))
                .forEach(rename -> names.add(rename.from().toLowerCase(Locale.ROOT)));
        Mentions mentions = new Mentions(compared.dialect().lexis(), names);
        for (int i = 0; i < stood.checks().size(); i++) {
            if (mentions.in(stood.checks().get(i))) {
                check(old, name, stood.checks().get(i), stands.checks().get(i));
            }
        }
        for (int i = 0; i < stood.indexes().size(); i++) {
            if (mentions.inSql(stood.indexes().get(i))) {
                index(old, name, stood.indexes().get(i), stands.indexes().get(i));
            }
        }
        for (ColumnDefinition<?> column : stood.columns()) {
            if (mentions.in(column.serverValue())) {
                column(old, name, stood.alone(column), stands.alone(stands.column(column.name())));
            }
        }
    }

    private TableName oldName(TableName name) {
        return wanted.stream()
                .filter(step -> step instanceof RenameTable rename
                        && rename.newName().equals(name.name())
                        && rename.table().schema().equals(name.schema()))
                .map(step -> ((RenameTable) step).table())
                .findFirst()
                .orElse(name);
    }

    private void check(TableName old, TableName name, CheckConstraint stood, CheckConstraint stands) {
        first.add(new DropConstraint(old, stood, false));
        if (!wanted.remove(new DropConstraint(name, stands, false))) {
            wanted.add(new AddConstraint(name, stands));
        }
    }

    private void index(TableName old, TableName name, Index stood, Index stands) {
        first.add(new DropIndex(old, stood, false));
        if (!wanted.remove(new DropIndex(name, stands, false))) {
            wanted.add(new CreateIndex(name, stands, false));
        }
    }

    private void column(TableName old, TableName name, ColumnDefinition<?> stood, ColumnDefinition<?> stands) {
        first.add(new DropColumn(old, stood));
        if (!wanted.remove(new DropColumn(name, stands))) {
            wanted.add(new AddColumn(name, stands));
        }
    }
}
