package dev.cinnabar.it.orm.trade;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Wares of a sort, within sorts. */
@Entity(table = "categories")
public final class Category extends CategoryModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 50)
        String name;

        @ForeignKey(Category.class)
        @Nullable
        Long parentId;

        @Relationship(backPopulates = "children")
        @Nullable
        Category parent;

        @Relationship(backPopulates = "parent", orderBy = "name")
        List<Category> children;

        @Relationship(backPopulates = "category", orderBy = "name")
        List<Ware> wares;
    }

    Category() {}

    public Category(String name) {
        setName(name);
    }
}
