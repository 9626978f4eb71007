package dev.cinnabar.it.tour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.Engine;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TourTest {
    @Test
    void tour_showsJavaSqlRowsAndTime(@TempDir Path folder) {
        PrintStream before = System.out;
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        System.setOut(new PrintStream(shown, true, StandardCharsets.UTF_8));
        try (Engine engine = Engine.create("sqlite:///" + folder.resolve("tour.db"))) {
            Main.tour(engine, new Steps(engine));
        } finally {
            System.setOut(before);
        }

        assertThat(shown.toString(StandardCharsets.UTF_8))
                .contains("TpchSchema.TABLES.createAll(engine)")
                .contains("86805 rows")
                .contains("→ SELECT")
                .contains("ms in all")
                .contains("query 6")
                .contains("session.pending().statements()", "-- for 2 rows: new Post", "(`post_id`, `tag_id`)")
                .contains("selectIn(User.POSTS).then(selectIn(Post.TAGS))", "← User(id=1, username=alice")
                .contains("alice.setEmail(\"alice@new.example\")", "→ UPDATE `users` SET `email` = ?")
                .contains("alice.handle()", "← @alice", "WHERE ? || `users`.`username` LIKE")
                .contains("BeforeUpdate.class", "→ UPDATE `posts` SET `title` = ?, `status` = ?")
                .contains("set(Post.STATUS, \"archived\")", "ON CONFLICT (`username`) DO UPDATE");
    }
}
