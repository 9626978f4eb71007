package dev.cinnabar.it.injection;

import static dev.cinnabar.it.injection.DoorSamples.ID;
import static dev.cinnabar.it.injection.DoorSamples.NAME;
import static dev.cinnabar.it.injection.HandOpenedDoor.knownOnly;
import static dev.cinnabar.it.injection.HandOpenedDoor.said;
import static dev.cinnabar.it.injection.HandOpenedDoor.unsaid;
import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.schema.Index.index;

import dev.cinnabar.schema.ColumnExtras;
import dev.cinnabar.schema.ColumnOptions;
import dev.cinnabar.schema.DialectOption;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.type.Types;
import java.util.List;
import java.util.stream.Stream;

/** Settings of one dialect: their dialect is compared, their key is known or refused, their value is a word or quoted. */
final class HandOpenedOptions {
    /** Makes what has the setting. */
    @FunctionalInterface
    private interface Option {
        Object of(String dialect, String key, String value);
    }

    private HandOpenedOptions() {}

    static Stream<HandOpenedDoor> all() {
        return Stream.of(
                        option("schema.ColumnDefinition", "storage", column("at", Types.DATE)::option),
                        option("schema.BooleanColumn", "storage", column("flag", Types.BOOLEAN)::option),
                        option("schema.NumberColumn", "storage", column("age", Types.INTEGER)::option),
                        option("schema.TextColumn", "storage", column("other", Types.VARCHAR)::option),
                        option("schema.Index", "tablespace", index("ix", "name")::option),
                        places("schema.DialectOption.new(String, String, String)", "tablespace", DialectOption::new),
                        switches(),
                        extras())
                .flatMap(doors -> doors);
    }

    private static Stream<HandOpenedDoor> option(String type, String key, Option option) {
        return places(type + ".option(String, String, String)", key, option);
    }

    private static Stream<HandOpenedDoor> places(String signature, String key, Option option) {
        return Stream.of(
                unsaid(signature, text -> option.of(text, key, "plain")),
                knownOnly(signature, key, text -> option.of("postgresql", text, "plain")),
                said(signature, text -> option.of("postgresql", key, text)));
    }

    private static Stream<HandOpenedDoor> switches() {
        String signature = "schema.DialectOption.on(String, String)";
        return Stream.of(
                unsaid(signature, text -> DialectOption.on(text, "unlogged")),
                knownOnly(signature, "unlogged", text -> DialectOption.on("postgresql", text)));
    }

    private static Stream<HandOpenedDoor> extras() {
        return Stream.of(said(
                "schema.ColumnExtras.new(String, Boolean, List<DialectOption>, String, boolean)", text -> {
                    ColumnOptions old = NAME.options();
                    ColumnExtras extras = new ColumnExtras(text, null, List.of(), "", false);
                    return TableDefinition.of(
                            "people",
                            ID,
                            NAME.with(new ColumnOptions(
                                    old.keys(), old.references(), old.checks(), old.server(), old.client(), extras)));
                }));
    }
}
