package dev.cinnabar.sql;

import dev.cinnabar.sql.node.Between;
import dev.cinnabar.sql.node.CaseBranch;
import dev.cinnabar.sql.node.CaseNode;
import dev.cinnabar.sql.node.Cast;
import dev.cinnabar.sql.node.Comparison;
import dev.cinnabar.sql.node.ComparisonOperator;
import dev.cinnabar.sql.node.FunctionCall;
import dev.cinnabar.sql.node.InlineValue;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.StandardType;
import dev.cinnabar.type.TypeDecorator;
import dev.cinnabar.type.TypeKind;
import dev.cinnabar.type.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The nodes that expressions about JSON are made of. Stateless. */
final class JsonNodes {
    private JsonNodes() {}

    static Node call(String name, SqlType<?> type, Node... arguments) {
        return new FunctionCall(name, List.of(arguments), type);
    }

    static Node kind(Node document) {
        return call("json_kind", Types.VARCHAR, document);
    }

    static Node isKind(Node document, String kind) {
        return new Comparison(kind(document), ComparisonOperator.EQ, new InlineValue(kind, Types.VARCHAR));
    }

    static Node when(Node condition, Node then, @Nullable Node otherwise) {
        return new CaseNode(null, List.of(new CaseBranch(condition, then)), otherwise);
    }

    /** Whether values of the type are documents to every database; of one that differs among them nobody knows here. */
    static boolean isDocument(SqlType<?> type) {
        if (type instanceof TypeDecorator<?, ?> decorator) {
            return isDocument(decorator.storedAs());
        }
        return type instanceof StandardType<?> standard && standard.kind() == TypeKind.JSON;
    }

    static boolean isWhole(SqlType<?> type) {
        return bits(type) > 0;
    }

    /** Of a whole type; else 0. */
    private static int bits(SqlType<?> type) {
        return type instanceof StandardType<?> standard
                ? switch (standard.kind()) {
                    case SMALLINT -> Short.SIZE;
                    case INTEGER -> Integer.SIZE;
                    case BIGINT -> Long.SIZE;
                    default -> 0;
                }
                : 0;
    }

    /** A decimal as a whole number, NULL beyond its range: some databases would refuse it, and some give the nearest that there is. */
    static Node whole(Node decimal, SqlType<?> type) {
        long most = Long.MAX_VALUE >> (Long.SIZE - bits(type));
        Node inRange = new Between(decimal, bound(-most - 1), bound(most), false);
        return when(inRange, new Cast(decimal, type, false), null);
    }

    private static Node bound(long value) {
        return new InlineValue(value, Types.BIGINT);
    }
}
