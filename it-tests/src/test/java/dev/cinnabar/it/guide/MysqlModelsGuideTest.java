package dev.cinnabar.it.guide;

import dev.cinnabar.testkit.server.Databases;
import dev.cinnabar.testkit.server.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class MysqlModelsGuideTest extends ModelsGuideContract {
    @RegisterExtension
    static final FreshDatabase DATABASE = FreshDatabase.on(Databases.mysql());

    @Override
    String url() {
        return DATABASE.url();
    }

    @Override
    String schema() {
        return DATABASE.url().replaceAll(".*/", "").replaceAll("\\?.*", "");
    }

    @Override
    String created() {
        return """
            CREATE TABLE users (
                id BIGINT AUTO_INCREMENT NOT NULL,
                username VARCHAR(50) NOT NULL,
                email VARCHAR(255) NOT NULL,
                bio LONGTEXT,
                active BOOLEAN NOT NULL,
                created_at DATETIME(6) DEFAULT (utc_timestamp(6)) NOT NULL,
                CONSTRAINT pk_users PRIMARY KEY (id),
                CONSTRAINT uq_users_email UNIQUE (email),
                UNIQUE INDEX ix_users_username (username)
            );
            CREATE TABLE admins (
                id BIGINT NOT NULL,
                level INTEGER NOT NULL,
                CONSTRAINT pk_admins PRIMARY KEY (id),
                CONSTRAINT fk_admins_id FOREIGN KEY (id) REFERENCES users (id) ON UPDATE CASCADE
            );
            CREATE TABLE members (
                id BIGINT AUTO_INCREMENT NOT NULL,
                first_name VARCHAR(50) NOT NULL,
                last_name VARCHAR(50) NOT NULL,
                settings LONGTEXT,
                version INTEGER NOT NULL,
                created_at DATETIME(6) DEFAULT (utc_timestamp(6)) NOT NULL,
                updated_at DATETIME(6) DEFAULT (utc_timestamp(6)) ON UPDATE CURRENT_TIMESTAMP(6) NOT NULL,
                revision INTEGER NOT NULL,
                deleted BOOLEAN NOT NULL,
                deleted_at DATETIME(6),
                CONSTRAINT pk_members PRIMARY KEY (id)
            );
            CREATE TABLE posts (
                id BIGINT AUTO_INCREMENT NOT NULL,
                title VARCHAR(300) NOT NULL,
                slug VARCHAR(300) NOT NULL,
                body LONGTEXT NOT NULL,
                status VARCHAR(20) NOT NULL,
                views INTEGER NOT NULL,
                author_id BIGINT NOT NULL,
                created_at DATETIME(6) DEFAULT (utc_timestamp(6)) NOT NULL,
                CONSTRAINT pk_posts PRIMARY KEY (id),
                CONSTRAINT uq_author_slug UNIQUE (author_id, slug),
                CONSTRAINT fk_posts_author_id FOREIGN KEY (author_id) REFERENCES users (id),
                INDEX ix_status_created (status, created_at),
                UNIQUE INDEX ix_posts_slug (slug)
            );
            CREATE TABLE tags (
                id BIGINT AUTO_INCREMENT NOT NULL,
                name VARCHAR(50) NOT NULL,
                CONSTRAINT pk_tags PRIMARY KEY (id),
                CONSTRAINT uq_tags_name UNIQUE (name)
            );
            CREATE TABLE post_tags (
                post_id BIGINT NOT NULL,
                tag_id BIGINT NOT NULL,
                CONSTRAINT pk_post_tags PRIMARY KEY (post_id, tag_id),
                CONSTRAINT fk_post_tags_post_id FOREIGN KEY (post_id) REFERENCES posts (id),
                CONSTRAINT fk_post_tags_tag_id FOREIGN KEY (tag_id) REFERENCES tags (id)
            );
            CREATE TABLE blog.audit_notes (
                id BIGINT AUTO_INCREMENT NOT NULL,
                note VARCHAR(500) NOT NULL,
                written_at DATETIME(6) DEFAULT (utc_timestamp(6)) NOT NULL,
                CONSTRAINT pk_audit_notes PRIMARY KEY (id),
                CONSTRAINT ck_note_not_empty CHECK (length(note) > 0)
            ) COMMENT='what was done, in one line each';
            """;
    }
}
