package dev.cinnabar.it.guide;

import dev.cinnabar.testkit.server.Databases;
import dev.cinnabar.testkit.server.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresRelationshipsGuideTest extends RelationshipsGuideContract {
    @RegisterExtension
    static final FreshDatabase DATABASE = FreshDatabase.on(Databases.postgres());

    @Override
    String url() {
        return DATABASE.url();
    }

    @Override
    String[] tagged() {
        return new String[] {
            "INSERT INTO tags (name) SELECT many_rows.c0 FROM unnest(CAST(? AS VARCHAR(50)[])) WITH ORDINALITY"
                    + " AS many_rows (c0, n) ORDER BY many_rows.n RETURNING tags.id",
            "INSERT INTO post_tags (post_id, tag_id) SELECT many_rows.c0, many_rows.c1 FROM unnest(CAST(? AS"
                    + " BIGINT[]), CAST(? AS BIGINT[])) WITH ORDINALITY AS many_rows (c0, c1, n) ORDER BY many_rows.n"
        };
    }
}
