package dev.cinnabar.cli.models;

import dev.cinnabar.schema.CheckConstraint;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.Deferral;
import dev.cinnabar.schema.DialectOption;
import dev.cinnabar.schema.Exclusion;
import dev.cinnabar.schema.ForeignKey;
import dev.cinnabar.schema.ForeignKeyRules;
import dev.cinnabar.schema.MatchKind;
import dev.cinnabar.schema.ReferentialAction;
import dev.cinnabar.schema.SchemaSql;
import dev.cinnabar.schema.SqlText;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;

/** Says columns, keys and constraints in Java, as source of one file. Confined to one thread. */
final class CoreWords {
    private static final String ROOM = "dev.cinnabar.schema.";

    private final Imports imports;
    private final TypeWords types;
    private final ServerWords server;
    private final IndexWords indexes;

    CoreWords(Imports imports, TypeWords types) {
        this.imports = imports;
        this.types = types;
        this.server = new ServerWords(imports);
        this.indexes = new IndexWords(imports);
    }

    IndexWords indexes() {
        return indexes;
    }

    /** A column with all that is said of it but foreign keys. */
    Code column(TableDefinition table, ColumnDefinition<?> column) {
        Code code = Code.call(
                imports.method(ROOM + "ColumnDefinition", "column"),
                Code.text(column.name()),
                types.of(table, column).code());
        if (column.isPrimaryKey()) {
            code = code.dot("primaryKey");
        } else if (!column.isNullable()) {
            code = code.dot("notNull");
        }
        code = server.said(code, column);
        if (!column.comment().isEmpty()) {
            code = code.dot("comment", Code.text(column.comment()));
        }
        for (DialectOption option : column.options().extras().options()) {
            code = code.dot("option", Code.text(option.dialect()), Code.text(option.key()), Code.text(option.value()));
        }
        return code;
    }

    Code primaryKey(TableDefinition table) {
        return Code.texts(
                imports.method(ROOM + "PrimaryKey", "primaryKey"),
                table.primaryKey().columns());
    }

    Code unique(UniqueConstraint unique) {
        Code code = Code.texts(imports.method(ROOM + "UniqueConstraint", "unique"), unique.columns());
        if (unique.deferral() != Deferral.NONE) {
            code = code.dot("deferred", Code.word(imports.schema("Deferral") + "." + unique.deferral()));
        }
        if (!unique.nullsDistinct()) {
            code = code.dot("nullsNotDistinct");
        }
        return named(code, unique.name());
    }

    Code foreignKey(ForeignKey key) {
        List<Code> target = new ArrayList<>(List.of(tableName(key.target())));
        key.referredColumns().forEach(column -> target.add(Code.text(column)));
        Code code = Code.texts(imports.method(ROOM + "ForeignKey", "foreignKey"), key.columns())
                .dot(Code.call("references", target));
        Code rules = rules(key.rules());
        return named(rules instanceof Code.Word ? code : code.dot("with", rules), key.name());
    }

    private Code tableName(TableName name) {
        return name.schema().isEmpty() ? Code.text(name.name()) : schemaName(name);
    }

    /** A name with its schema. */
    Code schemaName(TableName name) {
        return Code.call("new " + imports.schema("TableName"), Code.text(name.schema()), Code.text(name.name()));
    }

    /** A single word where there are none. */
    private Code rules(ForeignKeyRules rules) {
        Code code = Code.word(imports.schema("ForeignKeyRules") + ".NONE");
        if (rules.onDelete() != ReferentialAction.NO_ACTION) {
            code = code.dot("deleting", action(rules.onDelete()));
        }
        if (rules.onUpdate() != ReferentialAction.NO_ACTION) {
            code = code.dot("updating", action(rules.onUpdate()));
        }
        if (rules.deferral() != Deferral.NONE) {
            code = code.dot("deferred", Code.word(imports.schema("Deferral") + "." + rules.deferral()));
        }
        if (rules.match() != MatchKind.SIMPLE) {
            code = code.dot("matching", Code.word(imports.schema("MatchKind") + "." + rules.match()));
        }
        return rules.validated() ? code : code.dot("notValid");
    }

    private Code action(ReferentialAction action) {
        return Code.word(imports.schema("ReferentialAction") + "." + action);
    }

    Code check(CheckConstraint check) {
        return Code.call(
                imports.method(ROOM + "CheckConstraint", "check"),
                Code.text(check.name()),
                Code.text(sql(check.condition())));
    }

    Code exclusion(Exclusion exclusion) {
        List<Code> parts = new ArrayList<>(List.of(Code.text(exclusion.using())));
        for (Exclusion.Part part : exclusion.parts()) {
            parts.add(Code.call(
                    "new " + imports.schema("Exclusion") + ".Part",
                    indexes.part(part.part()),
                    Code.text(part.operator())));
        }
        Code code = Code.call(imports.method(ROOM + "Exclusion", "exclusion"), parts);
        if (exclusion.where() != null) {
            code = code.dot("where", Code.call("new " + imports.schema("SqlText"), Code.text(sql(exclusion.where()))));
        }
        return named(code, exclusion.name());
    }

    Code option(DialectOption option) {
        return Code.call(
                "new " + imports.schema("DialectOption"),
                Code.text(option.dialect()),
                Code.text(option.key()),
                Code.text(option.value()));
    }

    Code comment(String text) {
        return Code.call(imports.method(ROOM + "TableComment", "comment"), Code.text(text));
    }

    private static Code named(Code code, String name) {
        return name.isEmpty() ? code : code.dot("named", Code.text(name));
    }

    /** What a database tells is SQL as it stands. */
    static String sql(SchemaSql said) {
        return said instanceof SqlText text ? text.sql() : said.toString();
    }
}
