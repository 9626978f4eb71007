package dev.cinnabar.ext.observability;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;

/**
 * The names of what spans say, by OpenTelemetry's semantic conventions for database client spans (docs/db/database-spans.md of
 * open-telemetry/semantic-conventions, stable), and what all spans of an engine say. Stateless.
 */
final class Facts {
    static final AttributeKey<String> SYSTEM = AttributeKey.stringKey("db.system.name");
    static final AttributeKey<String> NAMESPACE = AttributeKey.stringKey("db.namespace");
    static final AttributeKey<String> TABLE = AttributeKey.stringKey("db.collection.name");
    static final AttributeKey<String> OPERATION = AttributeKey.stringKey("db.operation.name");
    static final AttributeKey<Long> BATCH_SIZE = AttributeKey.longKey("db.operation.batch.size");
    static final AttributeKey<String> SUMMARY = AttributeKey.stringKey("db.query.summary");
    static final AttributeKey<String> TEXT = AttributeKey.stringKey("db.query.text");
    static final AttributeKey<String> STATUS = AttributeKey.stringKey("db.response.status_code");
    static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");
    static final AttributeKey<String> HOST = AttributeKey.stringKey("server.address");
    static final AttributeKey<Long> PORT = AttributeKey.longKey("server.port");
    static final AttributeKey<String> OUTCOME = AttributeKey.stringKey("cinnabar.transaction.outcome");
    static final AttributeKey<Long> INSERTED = AttributeKey.longKey("cinnabar.flush.inserted");
    static final AttributeKey<Long> UPDATED = AttributeKey.longKey("cinnabar.flush.updated");
    static final AttributeKey<Long> DELETED = AttributeKey.longKey("cinnabar.flush.deleted");

    private Facts() {}

    static Attributes of(Target target) {
        AttributesBuilder facts = Attributes.builder().put(SYSTEM, target.system());
        if (target.namespace() != null) {
            facts.put(NAMESPACE, target.namespace());
        }
        if (target.host() != null) {
            facts.put(HOST, target.host());
        }
        if (target.host() != null && target.port() != null) {
            facts.put(PORT, target.port().longValue());
        }
        return facts.build();
    }
}
