package dev.cinnabar.it.bench.core;

import dev.cinnabar.it.bench.PostFilter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The search for posts as text put together by hand. */
final class PostSql {
    private final StringBuilder sql =
            new StringBuilder("select p.id, p.title, a.name from post p join author a on a.id = p.author_id");
    private final List<Object> values;
    private String before = " where ";

    private PostSql(List<Object> values) {
        this.values = values;
    }

    /** The text for a filter; its values are added to the list. */
    static String of(PostFilter filter, List<Object> values) {
        PostSql text = new PostSql(values);
        text.optional("p.title like ?", filter.title());
        text.optional("p.id > ?", filter.after());
        text.optional("p.id < ?", filter.before());
        text.optional("a.name <> ?", filter.notBy());
        text.authors(filter.authors());
        values.add(PostFilter.LIMIT);
        return text.sql.append(" order by p.id desc limit ?").toString();
    }

    private void optional(String condition, @Nullable Object value) {
        if (value != null) {
            add(condition);
            values.add(value);
        }
    }

    private void authors(@Nullable List<Long> ids) {
        if (ids != null) {
            add("a.id in (?" + ", ?".repeat(ids.size() - 1) + ")");
            values.addAll(ids);
        }
    }

    private void add(String condition) {
        sql.append(before).append(condition);
        before = " and ";
    }
}
