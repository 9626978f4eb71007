package dev.cinnabar.it.orm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.it.orm.music.Album;
import dev.cinnabar.it.orm.music.Song;
import dev.cinnabar.testkit.size.ProcessorTime;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lists as long as they come; no database is asked. */
class LargeCollectionTest {
    private static final int MEMBERS = 200_000;

    /** What were quadratic would take minutes. */
    @Test
    void members_comeMoveAndGo_inTimeLinearInTheirNumber() {
        Album album = new Album("one");
        List<Song> many =
                IntStream.range(0, MEMBERS).mapToObj(i -> new Song("s" + i)).toList();

        Duration spent = ProcessorTime.of(() -> comeMoveAndGo(album, many));

        assertThat(spent).isLessThan(Duration.ofSeconds(20));
        assertThat(album.getSongs()).hasSize(MEMBERS);
        assertThat(many.get(MEMBERS - 1).getNumber()).isEqualTo(MEMBERS - 1);
    }

    private static void comeMoveAndGo(Album album, List<Song> many) {
        many.forEach(song -> song.setAlbum(album));
        album.getSongs().addAll(many);
        Collections.shuffle(album.getSongs());
        album.getSongs().addAll(0, List.of(new Song("first")));
        album.getSongs().removeIf(song -> song.getName().endsWith("7"));
        album.setSongs(many);
        many.forEach(song -> album.getSongs().add(song));
    }
}
