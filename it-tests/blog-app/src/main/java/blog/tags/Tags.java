package blog.tags;

import static dev.cinnabar.sql.Sql.count;
import static dev.cinnabar.sql.Sql.into;
import static dev.cinnabar.sql.Sql.select;

import blog.Post;
import blog.Tag;
import dev.cinnabar.orm.Session;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is done with tags; each call is one transaction. Shared by all threads: the session is that of the transaction. */
@Service
public class Tags {
    private final Session session;

    public Tags(Session session) {
        this.session = session;
    }

    @Transactional
    public TagView create(NewTag wanted) {
        session.add(new Tag(wanted.name()));
        session.flush(); // a name that is taken is told here
        return new TagView(wanted.name(), 0);
    }

    /** All, with a row for each straight into a record: no object is made. */
    @Transactional(readOnly = true)
    public List<TagView> list() {
        return session.execute(select(
                                into(TagView::new, Tag.NAME, count(Post.ID).filter(Post.STATUS.eq(Post.PUBLISHED))))
                        .from(Tag.class)
                        .leftJoin(Tag.POSTS)
                        .groupBy(Tag.NAME)
                        .orderBy(Tag.NAME))
                .all();
    }

    /** Those of these names, within the caller's transaction. Who is not there yet comes with the post. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Tag> named(Collection<String> names) {
        Map<String, Tag> known = session.execute(select(Tag.class).where(Tag.NAME.in(names))).all().stream()
                .collect(Collectors.toMap(Tag::getName, Function.identity()));
        List<Tag> tags = new ArrayList<>();
        new TreeSet<>(names).forEach(name -> tags.add(known.getOrDefault(name, new Tag(name))));
        return tags;
    }
}
