package blog.demo;

import blog.Post;
import blog.Tag;
import blog.User;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** The posts of {@code demo.txt}, with their authors and tags, which come with them. For one reading. */
final class DemoPosts {
    private final Map<String, User> users = new HashMap<>();
    private final Map<String, Tag> tags = new HashMap<>();
    private final List<Post> posts = new ArrayList<>();

    private DemoPosts() {}

    /** Between posts stands a line of dashes; the first lines of each are title, author, tags and state. */
    static List<Post> read() {
        DemoPosts demo = new DemoPosts();
        try {
            String text = new ClassPathResource("demo.txt").getContentAsString(StandardCharsets.UTF_8);
            for (String post : text.split("\n-{5,}\n")) {
                demo.add(post.strip().split("\n", 5));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return demo.posts;
    }

    private void add(String[] lines) {
        Post post =
                new Post(lines[0], lines[0].toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"), lines[4].strip());
        post.setAuthor(users.computeIfAbsent(lines[1], name -> new User(name, name + "@example.com")));
        for (String tag : lines[2].split(", ")) {
            post.getTags().add(tags.computeIfAbsent(tag, name -> new Tag(name)));
        }
        if (lines[3].equals("published")) {
            post.publish();
        }
        post.setCreatedAt(when());
        posts.add(post);
    }

    /** The first one is of this hour, the others of the days before. */
    private Instant when() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofHours(31L * posts.size()));
    }
}
