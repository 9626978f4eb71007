package dev.cinnabar.schema;

import java.util.ArrayList;
import java.util.List;

/** Whatever is said of a column beside its name and type. Immutable. */
public record ColumnOptions(
        ColumnKeys keys,
        List<ColumnReference> references,
        List<CheckConstraint> checks,
        ServerValues server,
        ClientDefaults client,
        ColumnExtras extras) {
    public static final ColumnOptions NONE = new ColumnOptions(
            ColumnKeys.NONE, List.of(), List.of(), ServerValues.NONE, ClientDefaults.NONE, ColumnExtras.NONE);

    public ColumnOptions {
        references = List.copyOf(references);
        checks = List.copyOf(checks);
    }

    ColumnOptions withPrimaryKey() {
        return with(new ColumnKeys(true, keys.nullable(), keys.unique(), keys.index()));
    }

    ColumnOptions withNotNull() {
        return with(new ColumnKeys(keys.primaryKey(), false, keys.unique(), keys.index()));
    }

    ColumnOptions withUnique() {
        return with(new ColumnKeys(keys.primaryKey(), keys.nullable(), true, keys.index()));
    }

    ColumnOptions withIndex() {
        return with(new ColumnKeys(keys.primaryKey(), keys.nullable(), keys.unique(), true));
    }

    /** The same with other keys. */
    public ColumnOptions with(ColumnKeys other) {
        return new ColumnOptions(other, references, checks, server, client, extras);
    }

    /** The same with other references. */
    public ColumnOptions withReferences(List<ColumnReference> others) {
        return new ColumnOptions(keys, others, checks, server, client, extras);
    }

    /** The same with other checks. */
    public ColumnOptions withChecks(List<CheckConstraint> others) {
        return new ColumnOptions(keys, references, others, server, client, extras);
    }

    ColumnOptions withReference(ColumnReference reference) {
        return withReferences(plus(references, reference));
    }

    ColumnOptions withCheck(CheckConstraint check) {
        return withChecks(plus(checks, check));
    }

    /** The same with another value of the server's. */
    public ColumnOptions withServer(ServerValue value) {
        return with(new ServerValues(value, server.onUpdate()));
    }

    ColumnOptions withServerUpdate(ServerUpdate update) {
        return with(new ServerValues(server.onInsert(), update));
    }

    private ColumnOptions with(ServerValues other) {
        return new ColumnOptions(keys, references, checks, other, client, extras);
    }

    ColumnOptions withDefault(ClientDefault<?> value) {
        return with(new ClientDefaults(value, client.onUpdate()));
    }

    ColumnOptions withUpdateDefault(ClientDefault<?> value) {
        return with(new ClientDefaults(client.onInsert(), value));
    }

    private ColumnOptions with(ClientDefaults other) {
        return new ColumnOptions(keys, references, checks, server, other, extras);
    }

    ColumnOptions withComment(String comment) {
        return with(new ColumnExtras(
                comment, extras.autoincrement(), extras.options(), extras.renamedFrom(), extras.system()));
    }

    ColumnOptions withAutoincrement(boolean wanted) {
        return with(
                new ColumnExtras(extras.comment(), wanted, extras.options(), extras.renamedFrom(), extras.system()));
    }

    ColumnOptions withOption(DialectOption option) {
        return with(new ColumnExtras(
                extras.comment(),
                extras.autoincrement(),
                plus(extras.options(), option),
                extras.renamedFrom(),
                extras.system()));
    }

    ColumnOptions withRenamedFrom(String oldName) {
        return with(
                new ColumnExtras(extras.comment(), extras.autoincrement(), extras.options(), oldName, extras.system()));
    }

    ColumnOptions withSystem() {
        return with(new ColumnExtras(
                extras.comment(), extras.autoincrement(), extras.options(), extras.renamedFrom(), true));
    }

    private ColumnOptions with(ColumnExtras other) {
        return new ColumnOptions(keys, references, checks, server, client, other);
    }

    private static <X> List<X> plus(List<X> list, X more) {
        List<X> all = new ArrayList<>(list);
        all.add(more);
        return all;
    }
}
