package dev.cinnabar.it.orm.shop;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Type;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something with labels that change in place. */
@Entity(table = "articles")
public final class Article extends ArticleModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 50)
        String name;

        @Type(Labels.class)
        @Nullable
        Map<String, String> labels;
    }

    Article() {}

    public Article(String name) {
        setName(name);
    }
}
